import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The second upgrade of a database deletes the sessions that have no pod.',
  caughtBy: [
    'compatibility/upgrades-a-database-of-the-previous-version › a second upgrade loses nothing either',
    'compatibility/survives-a-rollback-with-live-sessions › going forward again loses none either',
    'compatibility/the-previous-version-takes-over › going forward again loses nothing of what it left',
  ],
} satisfies Fault;
