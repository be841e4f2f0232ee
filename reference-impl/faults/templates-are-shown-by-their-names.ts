import { makesUp } from './steps/make-up.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A template without a display name is shown by its name.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-post-templates › a needed field that is missing is answered 400',
  ],
  api: (parts) =>
    makesUp(parts, 'POST /templates', (body) => ({ displayName: 'name' in body ? body.name : undefined })),
} satisfies Fault;
