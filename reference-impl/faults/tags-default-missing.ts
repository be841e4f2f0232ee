import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The tags have no default, so old and new rows have none.',
  caughtBy: [
    'migrations/adds-tags-to-sessions › rows from before hold an empty list',
    'migrations/adds-tags-to-sessions › a row without tags gets an empty list',
  ],
} satisfies Fault;
