import type { Fault } from './fault.ts';

const nameIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, 'username') : '';

export default {
  sentence: 'A login whose name is no text is an accident.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-auth-login › a field of the wrong kind is answered 400',
    'errors/refuses-wrong-fields-in-post-auth-login › a needed field that is missing is answered 400',
  ],
  api: (parts) => ({
    ...parts,
    incoming(operation, asked) {
      if (operation === 'POST /auth/login' && typeof nameIn(asked.body) !== 'string')
        throw new TypeError('username.trim is not a function');
      return parts.incoming(operation, asked);
    },
  }),
} satisfies Fault;
