import { decodeJwt } from 'jose';
import type { Fault } from './fault.ts';

/** Forged ones too; expired ones still not, as that is another fault. */
function subjectOf(token: string): string | undefined {
  try {
    const { sub, exp = 0 } = decodeJwt(token);
    return exp * 1000 > Date.now() ? sub : undefined;
  } catch {
    return undefined;
  }
}

export default {
  sentence: 'The signature of a token is not looked at.',
  caughtBy: ['contract/refuses-a-forged-token › each forgery is answered 401'],
  api: (parts) => ({
    ...parts,
    verifyToken: (token) => Promise.resolve(subjectOf(token)),
  }),
} satisfies Fault;
