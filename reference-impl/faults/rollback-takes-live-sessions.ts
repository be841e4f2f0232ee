import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Rolling back the agent tracking deletes the sessions that have an agent.',
  caughtBy: [
    'compatibility/survives-a-rollback-with-live-sessions › rolling back loses no row, and no value of another column',
    'compatibility/the-previous-version-takes-over › the previous version serves, and lists the sessions that the new one made',
  ],
} satisfies Fault;
