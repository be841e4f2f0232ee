import type { Fault } from './fault.ts';

export default {
  sentence: 'A session for somebody who does not exist is given to the admin.',
  caughtBy: [
    'creation/refuses-an-unknown-user-and-leaves-nothing › it is answered 404',
    'creation/refuses-an-unknown-user-and-leaves-nothing › no row is left',
    'creation/refuses-an-unknown-user-and-leaves-nothing › no command is left',
    'creation/refuses-an-unknown-user-and-leaves-nothing › no agent hears of it',
  ],
  api: (parts) => ({
    ...parts,
    findUser: async (sql, idOrName) =>
      (await parts.findUser(sql, idOrName)) ?? (await parts.findUserById(sql, 'admin')),
  }),
} satisfies Fault;
