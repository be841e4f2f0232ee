import type { Fault } from './fault.ts';

export default {
  sentence: 'A session for somebody who does not exist is given to the admin.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    findUser: async (sql, idOrName) =>
      (await parts.findUser(sql, idOrName)) ?? (await parts.findUserById(sql, 'admin')),
  }),
} satisfies Fault;
