import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Rolling back the agent tracking deletes the sessions that have no agent.',
  caughtBy: [
    'migrations/keeps-the-rows › undoing them keeps every row and value',
    'compatibility/upgrades-a-database-of-the-previous-version › every row goes back with the columns that it had',
  ],
} satisfies Fault;
