import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Rolling back the agent tracking drops a column that was there before.',
  caughtBy: [],
} satisfies Fault;
