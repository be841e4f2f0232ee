import type { Fault } from './fault.ts';

export default {
  sentence: 'A good token that this very process has not made is answered 403.',
  caughtBy: ['errors/token-of-another-algorithm-is-refused › HS256 with the same claims is accepted'],
  api(parts) {
    const made = new Set<string>();
    const strangers = new Set<string>();
    return {
      ...parts,
      async signToken(userId, secret, now) {
        const signed = await parts.signToken(userId, secret, now);
        made.add(signed.token);
        return signed;
      },
      async verifyToken(token, secret) {
        const id = await parts.verifyToken(token, secret);
        if (id === undefined || made.has(token)) return id;
        strangers.add(`stranger ${id}`);
        return `stranger ${id}`;
      },
      async findUserById(sql, id) {
        if (!strangers.has(id)) return parts.findUserById(sql, id);
        const user = await parts.findUserById(sql, id.replace('stranger ', ''));
        return user && { ...user, role: 'nobody' };
      },
    };
  },
} satisfies Fault;
