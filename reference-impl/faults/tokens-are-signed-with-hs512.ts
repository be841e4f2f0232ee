import { jwtVerify, SignJWT } from 'jose';
import type { Fault } from './fault.ts';

const key = (secret: string): Uint8Array => new TextEncoder().encode(secret);

export default {
  sentence: 'Tokens are signed with another algorithm than was promised, and taken with either.',
  caughtBy: [
    'contract/tokens-end-within-a-day › it is signed with HS256',
    'errors/token-of-another-algorithm-is-refused › HS512 with the right secret is answered 401',
  ],
  api: (parts) => ({
    ...parts,
    async signToken(userId, secret, now) {
      const { expiresAt } = await parts.signToken(userId, secret, now);
      const jwt = new SignJWT({}).setProtectedHeader({ alg: 'HS512', typ: 'JWT' }).setSubject(userId);
      return { token: await jwt.setIssuedAt(now).setExpirationTime(expiresAt).sign(key(secret)), expiresAt };
    },
    verifyToken: (token, secret) =>
      jwtVerify(token, key(secret), { algorithms: ['HS256', 'HS512'] })
        .then(({ payload }) => payload.sub)
        .catch(() => undefined),
  }),
} satisfies Fault;
