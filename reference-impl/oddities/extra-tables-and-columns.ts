import type { Oddity } from './oddity.ts';

export default {
  sentence: 'The schema has tables and columns besides those of the contract.',
  tempts: {
    check: 'migrations/adds-cluster-fields-to-agents',
    habit: 'Agents have the fifteen columns of the reference.',
    rewrite: {
      file: 'suites/01-migrations/adds-cluster-fields-to-agents.ts',
      from: 'return { cluster_id, cluster_name, region };',
      to: 'return { cluster_id, cluster_name, region: Object.keys(columns).length === 15 ? region : null };',
    },
  },
} satisfies Oddity;
