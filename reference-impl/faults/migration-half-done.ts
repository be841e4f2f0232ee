import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'A migration commits its first half before its second can fail.',
  caughtBy: [],
} satisfies Fault;
