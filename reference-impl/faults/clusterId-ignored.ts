import type { Fault } from './fault.ts';

export default {
  sentence: 'The cluster asked for is not heeded.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) => parts.eligible(candidates, { ...wish, clusterId: undefined }),
  }),
} satisfies Fault;
