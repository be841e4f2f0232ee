import { leavesOut } from './steps/leave-out.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'What cannot be read of a registration is left out.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-agents-register › a field of the wrong kind is answered 400',
    'errors/refuses-wrong-fields-in-post-agents-register › nothing is written',
  ],
  api: (parts) => leavesOut(parts, 'POST /agents/register', ['region', 'clusterName']),
} satisfies Fault;
