import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The tags are text instead of JSONB.',
  caughtBy: [],
} satisfies Fault;
