import type { Fault } from './fault.ts';

export default {
  sentence: 'An operator may do no more than a user.',
  caughtBy: [
    'termination/only-the-owner-may-stop › an operator may delete it',
    'contract/users-keep-to-their-own › the owner and an operator have it listed',
    'contract/users-keep-to-their-own › the owner and an operator may read it',
    'templates/operators-write-and-users-read › an operator may create, change and delete',
    'templates/operators-write-and-users-read › and it is done',
  ],
  api: (parts) => ({
    ...parts,
    async findUserById(sql, id) {
      const user = await parts.findUserById(sql, id);
      return user && { ...user, role: user.role === 'operator' ? 'user' : user.role };
    },
  }),
} satisfies Fault;
