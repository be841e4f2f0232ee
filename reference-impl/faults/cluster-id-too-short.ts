import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The cluster id of a session has room for 50 characters only.',
  caughtBy: [],
} satisfies Fault;
