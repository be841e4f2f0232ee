import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Sessions of before are said to run on a cluster called default.',
  caughtBy: [
    'migrations/adds-agent-and-cluster-to-sessions › cluster_id may be NULL',
    'migrations/adds-agent-and-cluster-to-sessions › rows from before belong to no agent and no cluster',
  ],
} satisfies Fault;
