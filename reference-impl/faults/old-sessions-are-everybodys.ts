import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions without an agent are in the list of every user.',
  caughtBy: ['compatibility/owners-see-their-old-sessions › nobody else finds them'],
  api: (parts) => ({
    ...parts,
    listSessions: async (sql, filter, order) =>
      (await parts.listSessions(sql, { ...filter, ownerId: undefined }, order)).filter(
        ({ agent_id, user_id }) =>
          filter.ownerId === undefined || agent_id === null || user_id === filter.ownerId,
      ),
  }),
} satisfies Fault;
