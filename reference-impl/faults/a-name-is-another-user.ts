import type { Fault } from './fault.ts';

export default {
  sentence: 'A user named by username is kept apart from the one named by id.',
  caughtBy: [
    'quotas/by-id-and-by-name-it-is-one-quota › sessions asked for by either are of one user',
    'quotas/by-id-and-by-name-it-is-one-quota › either shows the same quota',
    'quotas/by-id-and-by-name-it-is-one-quota › what is set by one is read by the other',
    'quotas/by-id-and-by-name-it-is-one-quota › and holds for both',
  ],
  spills: ['quotas/*'],
  api: (parts) => ({
    ...parts,
    async findUser(sql, idOrName) {
      const user = await parts.findUser(sql, idOrName);
      return user?.username === idOrName ? { ...user, id: `name-${user.id}` } : user;
    },
  }),
} satisfies Fault;
