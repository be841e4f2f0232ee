import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Rolling back the agent tracking drops a column that was there before.',
  caughtBy: [
    'migrations/rolls-back-one-by-one › undoing 002 gives the schema before it',
    'migrations/up-down-up-ends-in-the-same-schema › the schema is the same as after the first time',
  ],
} satisfies Fault;
