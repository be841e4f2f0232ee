import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that reconnects gets its open commands newest first.',
  caughtBy: [
    'errors/any-history-ends-at-rest › each connection brought the open commands, oldest first, each once',
    'creation/a-command-is-sent-again-after-a-reconnect › they come in the order of their creation',
    'errors/changes-wait-for-an-agent-that-is-away › what waited comes in the order in which it was asked for',
    'errors/a-restart-of-the-api-repeats-what-was-under-way › in the order in which they were made',
  ],
  api: (parts) => ({
    ...parts,
    claimOpenCommands: async (sql, connection) =>
      (await parts.claimOpenCommands(sql, connection)).toReversed(),
  }),
} satisfies Fault;
