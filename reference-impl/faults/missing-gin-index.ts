import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on the tags is missing.',
  caughtBy: [
    'migrations/indexes-tags › there is an index called idx_sessions_tags',
    'migrations/indexes-tags › a GIN index stands over the tags',
  ],
} satisfies Fault;
