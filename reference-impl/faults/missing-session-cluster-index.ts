import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on the cluster of a session is missing.',
  caughtBy: ['migrations/indexes-agent-and-cluster › an index stands on cluster_id'],
} satisfies Fault;
