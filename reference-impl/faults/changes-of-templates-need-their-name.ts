import { refusesWhen } from './steps/refuse-when.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A change of a template must carry its name, as its creation must.',
  caughtBy: [
    'errors/refuses-wrong-fields-in-patch-template › the same body without a mistake is taken',
    'contract/patch-template-answer › lawful requests get the status and the shape of the contract',
  ],
  spills: ['templates/*', 'errors/bodies-*'],
  api: (parts) => refusesWhen(parts, 'PATCH /templates/:id', ({ name }) => name === undefined),
} satisfies Fault;
