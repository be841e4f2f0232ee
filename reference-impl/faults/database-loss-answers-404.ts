import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Without its database the API says that nothing is there.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    onAccident: () => Promise.resolve(refuse('notFound', 'There is nothing at this path.')),
  }),
} satisfies Fault;
