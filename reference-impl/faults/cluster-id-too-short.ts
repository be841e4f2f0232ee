import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The cluster id of a session has room for 50 characters only.',
  caughtBy: ['migrations/adds-agent-and-cluster-to-sessions › sessions have cluster_id, VARCHAR(255)'],
} satisfies Fault;
