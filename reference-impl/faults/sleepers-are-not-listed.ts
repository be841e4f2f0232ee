import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that sleeps is not listed.',
  caughtBy: ['hibernation/is-listed-in-the-state-it-is-in › it is listed under each state'],
  api: (parts) => ({
    ...parts,
    listSessions: async (sql, filter, order) =>
      (await parts.listSessions(sql, filter, order)).filter(({ state }) => state !== 'hibernated'),
  }),
} satisfies Fault;
