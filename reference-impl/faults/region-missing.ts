import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Agents have no region.',
  caughtBy: [
    'migrations/adds-cluster-fields-to-agents › agents have region, VARCHAR(100)',
    'migrations/indexes-cluster-and-region › an index stands on region',
    'migrations/has-the-columns-that-suites-use › agents has its columns',
  ],
} satisfies Fault;
