import { jwtVerify, SignJWT } from 'jose';
import type { Fault } from './fault.ts';

const key = (secret: string) => new TextEncoder().encode(secret);

export default {
  sentence: 'A token never expires, whatever the login says.',
  caughtBy: ['contract/tokens-end-within-a-day › it says when it ends, within 24 hours'],
  api: (parts) => ({
    ...parts,
    async signToken(userId, secret, now) {
      const { expiresAt } = await parts.signToken(userId, secret, now);
      const token = await new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(userId)
        .setIssuedAt()
        .sign(key(secret));
      return { token, expiresAt };
    },
    verifyToken: (token, secret) =>
      jwtVerify(token, key(secret), { algorithms: ['HS256'] }).then(
        ({ payload }) => payload.sub,
        () => undefined,
      ),
  }),
} satisfies Fault;
