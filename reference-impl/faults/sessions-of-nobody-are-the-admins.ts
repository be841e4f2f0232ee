import { makesUp } from './steps/make-up.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session for which nobody is named is for the admin.',
  caughtBy: ['errors/refuses-wrong-fields-in-post-sessions › a needed field that is missing is answered 400'],
  api: (parts) => makesUp(parts, 'POST /sessions', () => ({ user: 'admin' })),
} satisfies Fault;
