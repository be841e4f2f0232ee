import type { Fault } from './fault.ts';

export default {
  sentence: 'A token is enough: whether its user is still there is not asked.',
  caughtBy: ['errors/token-of-a-user-who-is-gone › it is answered 401, or 403, once they are gone'],
  api: (parts) => ({
    ...parts,
    async findUserById(sql, id) {
      const nobody = {
        email: null,
        full_name: null,
        password_hash: null,
        created_at: null,
        updated_at: null,
      };
      return (await parts.findUserById(sql, id)) ?? { ...nobody, id, username: id, role: 'user' };
    },
  }),
} satisfies Fault;
