import type { Fault } from './fault.ts';

export default {
  sentence: 'The cluster asked for is not heeded.',
  caughtBy: [
    'creation/goes-to-the-cluster-that-was-asked-for › no session goes to an agent of another cluster',
  ],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) => parts.eligible(candidates, { ...wish, clusterId: undefined }),
  }),
} satisfies Fault;
