import { leavesOut } from './steps/leave-out.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'What cannot be read of a new template is left out.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-templates › a field of the wrong kind is answered 400',
    'errors/refuses-wrong-fields-in-post-templates › nothing is written',
    'errors/refuses-wrong-fields-in-post-templates › the same body without a mistake is taken',
  ],
  api: (parts) => leavesOut(parts, 'POST /templates', ['description', 'category', 'appType', 'iconUrl']),
} satisfies Fault;
