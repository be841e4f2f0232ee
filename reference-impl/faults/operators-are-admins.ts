import type { Fault } from './fault.ts';

export default {
  sentence: 'An operator may do everything.',
  caughtBy: [
    'contract/an-operator-stays-within-the-role › what is beyond the role is answered 403',
    'contract/an-operator-stays-within-the-role › nothing is changed',
  ],
  api: (parts) => ({
    ...parts,
    async findUserById(sql, id) {
      const user = await parts.findUserById(sql, id);
      return user && { ...user, role: user.role === 'operator' ? 'admin' : user.role };
    },
  }),
} satisfies Fault;
