import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Rolling back the first migration leaves the tags, and then it does not apply again.',
  caughtBy: [
    'migrations/rolls-back-one-by-one › undoing 001 gives the schema before it',
    'migrations/up-down-up-ends-in-the-same-schema › after the rollbacks each migration applies again',
    'migrations/up-down-up-ends-in-the-same-schema › the schema is the same as after the first time',
    'migrations/applying-twice-is-harmless › migration 001 may be applied twice',
  ],
} satisfies Fault;
