import { refusesWhen } from './steps/refuse-when.ts';
import type { Fault } from './fault.ts';

const MOST = 2;

export default {
  sentence: 'Who was named in two logins without a password cannot log in any more.',
  caughtBy: ['errors/refuses-wrong-fields-in-post-auth-login › the same body without a mistake is taken'],
  api(parts) {
    const strikes = new Map<unknown, number>();
    return refusesWhen(parts, 'POST /auth/login', ({ username, password }) => {
      const count = (strikes.get(username) ?? 0) + (typeof password === 'string' ? 0 : 1);
      if (typeof username === 'string') strikes.set(username, count);
      return count >= MOST;
    });
  },
} satisfies Fault;
