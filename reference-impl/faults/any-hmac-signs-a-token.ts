import { jwtVerify } from 'jose';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A token may be signed with any HMAC.',
  caughtBy: ['errors/token-of-another-algorithm-is-refused › HS512 with the right secret is answered 401'],
  api: (parts) => ({
    ...parts,
    async verifyToken(token, secret) {
      const known = await parts.verifyToken(token, secret);
      if (known !== undefined) return known;
      const algorithms = ['HS384', 'HS512'];
      return jwtVerify(token, new TextEncoder().encode(secret), { algorithms })
        .then(({ payload }) => payload.sub)
        .catch(() => undefined);
    },
  }),
} satisfies Fault;
