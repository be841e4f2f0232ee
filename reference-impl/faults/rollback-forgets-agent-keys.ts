import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Rolling back the agent cluster takes the keys of the agents along.',
  caughtBy: [
    'compatibility/survives-a-rollback-with-live-sessions › rolling back loses no row, and no value of another column',
    'compatibility/survives-a-rollback-with-live-sessions › an agent of before connects with its key and is given new sessions',
  ],
} satisfies Fault;
