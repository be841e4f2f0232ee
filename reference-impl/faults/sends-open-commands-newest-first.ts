import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that reconnects gets its open commands newest first.',
  caughtBy: ['creation/a-command-is-sent-again-after-a-reconnect › they come in the order of their creation'],
  api: (parts) => ({
    ...parts,
    claimOpenCommands: async (sql, connection) =>
      (await parts.claimOpenCommands(sql, connection)).toReversed(),
  }),
} satisfies Fault;
