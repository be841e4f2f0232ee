import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that waited for its agent goes out twice when the agent returns.',
  caughtBy: [
    'termination/an-orphans-stop-is-refused-or-waits › the agent gets the stop exactly once',
    'termination/an-orphan-survives-an-api-restart › the agent gets the stop exactly once',
    'termination/a-stop-is-sent-again-until-it-is-done › it is the same command each time, once per connection',
    'errors/a-half-open-connection-is-replaced › its open commands come on the new connection, once each',
    'errors/a-swallowed-command-is-sent-again › the lost command comes on the next connection, once',
    'errors/survives-what-a-network-does › no connection brings a command twice',
    'errors/changes-wait-for-an-agent-that-is-away › each comes to the agent once',
    'errors/a-restart-of-the-api-repeats-what-was-under-way › each comes again, and once',
    'errors/a-start-survives-a-lost-connection › no connection brings the start twice',
    'errors/a-request-survives-or-is-undone-with-its-database › every command that stands reaches its agent, and once',
  ],
  api: (parts) => ({
    ...parts,
    async claimOpenCommands(sql, connection) {
      const commands = await parts.claimOpenCommands(sql, connection);
      return connection.greeted ? commands : [...commands, ...commands];
    },
  }),
} satisfies Fault;
