import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'A migration deletes the sessions that have no agent.',
  caughtBy: [
    'migrations/keeps-the-rows › applying the migrations keeps every row and value',
    'compatibility/upgrades-a-database-of-the-previous-version › every old row and column comes up as it was',
  ],
} satisfies Fault;
