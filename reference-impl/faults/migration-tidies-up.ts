import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'A migration takes away tables, views and columns that it does not know.',
  caughtBy: [
    'migrations/leaves-other-objects-alone › applying leaves a table of others alone',
    'migrations/leaves-other-objects-alone › applying leaves a view over its sessions alone',
    'migrations/leaves-other-objects-alone › applying leaves a column of others alone',
  ],
} satisfies Fault;
