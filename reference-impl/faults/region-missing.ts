import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Agents have no region.',
  caughtBy: [],
} satisfies Fault;
