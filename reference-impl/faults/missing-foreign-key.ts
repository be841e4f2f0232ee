import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'A session may name an agent that there is not.',
  caughtBy: [],
} satisfies Fault;
