import { leavesOut } from './steps/leave-out.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'What cannot be read of the wishes for a session is left out.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-sessions › a field of the wrong kind is answered 400',
    'errors/refuses-wrong-fields-in-post-sessions › nothing is written',
  ],
  api: (parts) =>
    leavesOut(parts, 'POST /sessions', ['persistentHome', 'idleTimeout', 'maxSessionDuration', 'region']),
} satisfies Fault;
