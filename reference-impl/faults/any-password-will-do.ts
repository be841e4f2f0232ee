import type { Fault } from './fault.ts';

export default {
  sentence: 'Whoever gives a name that is known is logged in, whatever the password.',
  caughtBy: [
    'contract/refuses-a-wrong-password › both are answered 401',
    'contract/refuses-a-wrong-password › neither gives a token, the right password does',
  ],
  api: (parts) => ({ ...parts, passwordMatches: () => Promise.resolve(true) }),
} satisfies Fault;
