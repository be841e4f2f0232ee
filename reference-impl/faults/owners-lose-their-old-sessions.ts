import type { Fault } from './fault.ts';

export default {
  sentence: 'A user’s own list leaves sessions without an agent out.',
  caughtBy: ['compatibility/owners-see-their-old-sessions › the owner finds all of them'],
  api: (parts) => ({
    ...parts,
    listSessions: async (sql, filter, order) =>
      (await parts.listSessions(sql, filter, order)).filter(
        ({ agent_id }) => filter.ownerId === undefined || agent_id !== null,
      ),
  }),
} satisfies Fault;
