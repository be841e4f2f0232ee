import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Rollbacks drop columns by name, also those that were there before.',
  caughtBy: [
    'migrations/leaves-a-column-that-was-there › the rollbacks leave the columns that sessions had',
    'migrations/leaves-a-column-that-was-there › the rollbacks leave the columns that agents had',
  ],
} satisfies Fault;
