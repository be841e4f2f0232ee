import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The cluster, its name and the region of an agent have other lengths than in the plan.',
  caughtBy: [
    'migrations/adds-cluster-fields-to-agents › agents have cluster_id, VARCHAR(255)',
    'migrations/adds-cluster-fields-to-agents › agents have cluster_name, VARCHAR(255)',
    'migrations/adds-cluster-fields-to-agents › agents have region, VARCHAR(100)',
  ],
} satisfies Fault;
