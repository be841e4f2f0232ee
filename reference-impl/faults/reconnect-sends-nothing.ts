import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that reconnects gets only what is new; what was open stays open for ever.',
  caughtBy: [
    'errors/any-history-ends-at-rest › each connection brought the open commands, oldest first, each once',
    'creation/a-command-is-sent-again-after-a-reconnect › what was never answered comes again',
    'creation/acknowledged-but-unfinished-commands-are-sent-again › it comes again, once',
    'creation/a-command-waits-for-an-agent-that-is-reconnecting › all that was accepted is started',
    'creation/the-second-connection-of-an-id-replaces-the-first › the second gets the open commands',
    'creation/the-api-recovers-its-agents-after-a-restart › what was open is sent again, once each',
    'termination/an-orphans-stop-is-refused-or-waits › the agent gets the stop exactly once',
    'termination/an-orphans-stop-is-refused-or-waits › the session ends terminated once the agent is back',
    'termination/an-orphan-survives-an-api-restart › the agent gets the stop exactly once',
    'termination/an-orphan-survives-an-api-restart › the session ends terminated once the agent is back',
    'termination/a-stop-is-sent-again-until-it-is-done › it comes again when it was acknowledged',
    'termination/a-stop-is-sent-again-until-it-is-done › it comes again when it was not acknowledged',
    'creation/platform-agent-killed-before-acknowledging › it comes to run',
    'termination/platform-orphan-is-cleaned-up › accepted, it is terminated once the agent is back; refused, it runs on',
  ],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      if (connection.greeted) return commands;
      for (const { command_id } of commands) connection.sent.add(command_id);
      return [];
    },
  }),
} satisfies Fault;
