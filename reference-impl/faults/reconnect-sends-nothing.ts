import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that reconnects gets only what is new; what was open stays open for ever.',
  caughtBy: [
    'hibernation/platform-agent-dies-while-hibernating › the row comes to hibernated',
    'errors/any-history-ends-at-rest › each connection brought the open commands, oldest first, each once',
    'creation/a-command-is-sent-again-after-a-reconnect › what was never answered comes again',
    'creation/acknowledged-but-unfinished-commands-are-sent-again › it comes again, once',
    'creation/a-command-waits-for-an-agent-that-is-reconnecting › all that was accepted is started',
    'creation/the-second-connection-of-an-id-replaces-the-first › the second gets the open commands',
    'creation/the-api-recovers-its-agents-after-a-restart › what was open is sent again, once each',
    'termination/an-orphans-stop-is-refused-or-waits › the agent gets the stop exactly once',
    'termination/an-orphan-survives-an-api-restart › the agent gets the stop exactly once',
    'termination/a-stop-is-sent-again-until-it-is-done › it comes again when it was acknowledged',
    'termination/a-stop-is-sent-again-until-it-is-done › it comes again when it was not acknowledged',
    'creation/platform-agent-killed-before-acknowledging › it comes to run',
    'termination/platform-orphan-is-cleaned-up › accepted, it is terminated once the agent is back; refused, it runs on',
    'errors/a-report-outlives-the-loss-of-the-database › in the end its session runs',
    'errors/a-restart-of-the-api-repeats-what-was-under-way › each comes again, and once',
    'errors/survives-what-a-network-does › each change is done',
    'errors/a-swallowed-command-is-sent-again › the lost command comes on the next connection, once',
    'errors/changes-wait-for-an-agent-that-is-away › each comes to the agent once',
    'errors/a-half-open-connection-is-replaced › its open commands come on the new connection, once each',
    'errors/a-start-survives-a-lost-connection › every session comes to run',
    'errors/a-request-survives-or-is-undone-with-its-database › every command that stands reaches its agent, and once',
    'errors/platform-start-survives-a-lost-connection › it comes to run',
    'hibernation/is-sent-again-until-it-is-done › an unfinished hibernation comes again, the same',
    'hibernation/is-sent-again-until-it-is-done › an unfinished wake comes again, the same',
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
