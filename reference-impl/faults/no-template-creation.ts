import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Templates cannot be created.',
  caughtBy: ['contract/post-templates-answer › lawful requests get the status and the shape of the contract'],
  api: (parts) => ({
    ...parts,
    createTemplate: () => Promise.resolve(refuse('notFound', 'There is nothing at this path.')),
  }),
} satisfies Fault;
