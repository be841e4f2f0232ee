import type { Fault } from './fault.ts';

export default {
  sentence: 'Whoever has logged in may do everything.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    async findUserById(sql, id) {
      const user = await parts.findUserById(sql, id);
      return user && { ...user, role: 'admin' };
    },
  }),
} satisfies Fault;
