import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The tags are text instead of JSONB.',
  caughtBy: [
    'migrations/adds-tags-to-sessions › sessions have tags, of type JSONB',
    'migrations/indexes-tags › a GIN index stands over the tags',
  ],
} satisfies Fault;
