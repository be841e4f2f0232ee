import type { Fault } from './fault.ts';

export default {
  sentence: "A user may do what an operator may: see everybody's sessions, change templates.",
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    async findUserById(sql, id) {
      const user = await parts.findUserById(sql, id);
      return user && { ...user, role: user.role === 'user' ? 'operator' : user.role };
    },
  }),
} satisfies Fault;
