import type { Fault } from './fault.ts';

export default {
  sentence: 'Terminated sessions are left out of lists.',
  caughtBy: [
    'termination/keeps-the-row › it is still listed',
    'termination/lists-by-state-after-termination › it is listed among the terminated',
  ],
  api: (parts) => ({
    ...parts,
    listSessions: async (sql, filter, order) =>
      (await parts.listSessions(sql, filter, order)).filter(({ state }) => state !== 'terminated'),
  }),
} satisfies Fault;
