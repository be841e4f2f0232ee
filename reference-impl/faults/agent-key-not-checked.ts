import type { Fault } from './fault.ts';

export default {
  sentence: 'Any well-formed key passes for any agent.',
  caughtBy: [],
  api: (parts) => ({ ...parts, keyMatches: () => true }),
} satisfies Fault;
