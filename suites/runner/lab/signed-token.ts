import { createHmac } from 'node:crypto';
import type { Recorder } from '../../kit/evidence.ts';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT, HS256 (contract §2.1), or what is not lawful: HS512. It never reaches the evidence. */
export function signedToken(
  claims: Readonly<Record<string, unknown>>,
  secret: string,
  recorder: Recorder,
  algorithm: 'HS256' | 'HS512' = 'HS256',
): string {
  const signed = `${encoded({ alg: algorithm, typ: 'JWT' })}.${encoded(claims)}`;
  const token = `${signed}.${createHmac(`sha${algorithm.slice(2)}`, secret)
    .update(signed)
    .digest('base64url')}`;
  recorder.secret(token);
  return token;
}
