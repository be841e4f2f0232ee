import { leavesOut } from './steps/leave-out.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'What cannot be read of a change of a template is left out.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-patch-template › a field of the wrong kind is answered 400',
    'errors/refuses-wrong-fields-in-patch-template › nothing is written',
  ],
  api: (parts) => leavesOut(parts, 'PATCH /templates/:id', ['description', 'category', 'appType', 'iconUrl']),
} satisfies Fault;
