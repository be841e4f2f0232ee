import { leavesOut } from './steps/leave-out.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A role that cannot be read is left out.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-users › a field of the wrong kind is answered 400',
    'errors/refuses-wrong-fields-in-post-users › nothing is written',
    'errors/refuses-wrong-fields-in-post-users › the same body without a mistake is taken',
  ],
  api: (parts) => leavesOut(parts, 'POST /users', ['role']),
} satisfies Fault;
