import type { Fault } from './fault.ts';

export default {
  sentence: 'The login does not say when the token expires.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    loginAnswer: (token, _expiresAt, user) => ({ token, user }),
  }),
} satisfies Fault;
