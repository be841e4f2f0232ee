import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that waited for its agent goes out twice when the agent returns.',
  caughtBy: [
    'termination/an-orphans-stop-is-refused-or-waits › the agent gets the stop exactly once',
    'termination/an-orphan-survives-an-api-restart › the agent gets the stop exactly once',
    'termination/a-stop-is-sent-again-until-it-is-done › it is the same command each time, once per connection',
  ],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      return connection.greeted ? commands : [...commands, ...commands];
    },
  }),
} satisfies Fault;
