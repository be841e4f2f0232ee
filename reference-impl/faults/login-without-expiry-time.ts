import type { Fault } from './fault.ts';

export default {
  sentence: 'The login does not say when the token expires.',
  caughtBy: [
    'contract/post-auth-login-answer › lawful requests get the status and the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    loginAnswer: (token, _expiresAt, user) => ({ token, user }),
  }),
} satisfies Fault;
