import { parsedJson } from '../../doors/http/answer.ts';

export interface TokenText {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

const object = (text: string | undefined): Record<string, unknown> => {
  const value = parsedJson(Buffer.from(text ?? '', 'base64url').toString());
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a JWT says, whoever signed it; empty where it is none. */
export function readToken(token: string): TokenText {
  const [header, claims] = token.split('.');
  return { header: object(header), claims: object(claims) };
}

/** Ways to forge a token, from a lawful one. */
export const FORGERIES: Readonly<Record<string, (token: string) => string>> = {
  'no token at all': () => 'plumb.line.token',
  'another signature': (token) => {
    const [header = '', claims = ''] = token.split('.');
    return `${header}.${claims}.${Buffer.alloc(32, 7).toString('base64url')}`;
  },
  'other claims under the old signature': (token) => {
    const [header = '', , signature = ''] = token.split('.');
    return `${header}.${encoded({ ...readToken(token).claims, plumbline: true })}.${signature}`;
  },
  'unsigned (alg none)': (token) => `${encoded({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1] ?? ''}.`,
};
