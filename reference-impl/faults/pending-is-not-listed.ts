import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is listed only once it has started.',
  caughtBy: ['creation/lists-and-gets-the-session › it is listed once'],
  api: (parts) => ({
    ...parts,
    listSessions: async (sql, filter, order) =>
      (await parts.listSessions(sql, filter, order)).filter(({ state }) => state !== 'pending'),
  }),
} satisfies Fault;
