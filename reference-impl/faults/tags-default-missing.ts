import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The tags have no default, so old and new rows have none.',
  caughtBy: [],
} satisfies Fault;
