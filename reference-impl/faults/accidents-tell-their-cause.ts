import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'What nobody expected is answered in the words of the database.',
  caughtBy: ['errors/refuses-with-500-after-an-accident › that tell nothing of the inside'],
  api: (parts) => ({
    ...parts,
    onAccident: (error) =>
      Promise.resolve(refuse('accident', error instanceof Error ? error.message : 'unknown')),
  }),
} satisfies Fault;
