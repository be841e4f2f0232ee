import type { Fault } from './fault.ts';

const NOBODY = 'nobody';

export default {
  sentence: 'A request without a token is taken for one of the admin, as on the machine of a developer.',
  caughtBy: [
    'contract/refuses-those-without-a-token › every request is answered 401',
    'contract/refuses-those-without-a-token › nothing is changed',
  ],
  spills: ['errors/token-*', 'contract/refusal*'],
  api: (parts) => ({
    ...parts,
    tokenIn: (request) => (request.headers.authorization === undefined ? NOBODY : parts.tokenIn(request)),
    verifyToken: (token, secret) =>
      token === NOBODY ? Promise.resolve('admin') : parts.verifyToken(token, secret),
  }),
} satisfies Fault;
