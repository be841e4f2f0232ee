import { makesUp } from './steps/make-up.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that names no platform is one for Kubernetes.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-agents-register › a needed field that is missing is answered 400',
  ],
  api: (parts) => makesUp(parts, 'POST /agents/register', () => ({ platform: 'kubernetes' })),
} satisfies Fault;
