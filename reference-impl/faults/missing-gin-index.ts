import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on the tags is missing.',
  caughtBy: [],
} satisfies Fault;
