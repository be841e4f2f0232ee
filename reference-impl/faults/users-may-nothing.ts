import type { Fault } from './fault.ts';

export default {
  sentence: 'The role user may do nothing at all.',
  caughtBy: ['templates/operators-write-and-users-read › both may list and read'],
  api: (parts) => ({
    ...parts,
    async findUserById(sql, id) {
      const user = await parts.findUserById(sql, id);
      return user && { ...user, role: user.role === 'user' ? 'guest' : user.role };
    },
  }),
} satisfies Fault;
