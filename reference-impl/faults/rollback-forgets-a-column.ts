import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: "Rolling back the agents' cluster leaves one of its columns behind.",
  caughtBy: [],
} satisfies Fault;
