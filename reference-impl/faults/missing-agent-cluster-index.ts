import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on the cluster of an agent is missing.',
  caughtBy: ['migrations/indexes-cluster-and-region › an index stands on cluster_id'],
} satisfies Fault;
