import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on the tags has another name than in the plan.',
  caughtBy: ['migrations/indexes-tags › there is an index called idx_sessions_tags'],
} satisfies Fault;
