import { leavesOut } from './steps/leave-out.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A limit that cannot be read is left out.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-put-user-quota › a field of the wrong kind is answered 400',
    'errors/refuses-wrong-fields-in-put-user-quota › nothing is written',
  ],
  api: (parts) =>
    leavesOut(parts, 'PUT /users/:id/quota', ['maxSessions', 'maxCpu', 'maxMemory', 'maxStorage']),
} satisfies Fault;
