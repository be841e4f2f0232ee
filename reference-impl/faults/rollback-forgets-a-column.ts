import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: "Rolling back the agents' cluster leaves one of its columns behind.",
  caughtBy: ['migrations/rolls-back-one-by-one › undoing 003 gives the schema before it'],
} satisfies Fault;
