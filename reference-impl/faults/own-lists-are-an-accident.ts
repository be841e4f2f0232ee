import type { Fault } from './fault.ts';

export default {
  sentence: 'The list of sessions comes apart when a user asks for it, who sees but their own.',
  caughtBy: [
    'contract/refuses-a-forged-token › the token itself is accepted',
    'contract/refuses-an-expired-token › one of the same making that has not expired is accepted',
    'contract/users-keep-to-their-own › the owner and an operator have it listed',
  ],
  spills: ['contract/*', 'errors/token-*', 'compatibility/owners-see-their-old-sessions'],
  api: (parts) => ({
    ...parts,
    listSessions: (sql, filter, order) =>
      filter.ownerId === undefined
        ? parts.listSessions(sql, filter, order)
        : Promise.reject(new Error('column reference "user_id" is ambiguous')),
  }),
} satisfies Fault;
