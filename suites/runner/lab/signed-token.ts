import { createHmac } from 'node:crypto';
import type { Recorder } from '../../kit/evidence.ts';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT, HS256 (contract §2.1). It never reaches the evidence. */
export function signedToken(
  claims: Readonly<Record<string, unknown>>,
  secret: string,
  recorder: Recorder,
): string {
  const signed = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  recorder.secret(token);
  return token;
}
