import { createSecretKey, type KeyObject } from 'node:crypto';

import { jwtVerify, SignJWT } from 'jose';

const LIFETIME = 12 * 3600;

/** As much of a request as may carry a token. */
export type Carrier = {
  readonly headers: { readonly authorization?: string | undefined };
  readonly query?: unknown;
};

export type SignedToken = { readonly token: string; readonly expiresAt: Date };

// A secret is made a key once: to import it for each request takes longer than to verify one.
const keys = new Map<string, KeyObject>();

function secretOf(secret: string): KeyObject {
  const key = keys.get(secret) ?? createSecretKey(secret, 'utf8');
  keys.set(secret, key);
  return key;
}

/** A JWT, HS256, that ends well within the 24 hours of contract §2.1. */
export async function signToken(userId: string, secret: string, now: Date): Promise<SignedToken> {
  const issued = Math.floor(now.getTime() / 1000);
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(userId)
    .setIssuedAt(issued)
    .setExpirationTime(issued + LIFETIME)
    .sign(secretOf(secret));
  return { token, expiresAt: new Date((issued + LIFETIME) * 1000) };
}

/** The token that a request carries: in the header `Authorization`, and nowhere else (contract §2.1). */
export function tokenIn({ headers }: Carrier): string | undefined {
  return /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** The user id that the token was signed for; undefined for a forged, broken or expired one. */
export async function verifyToken(token: string, secret: string): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, secretOf(secret), {
      algorithms: ['HS256'],
      requiredClaims: ['exp', 'sub'],
    });
    return payload.sub;
  } catch {
    return undefined;
  }
}
