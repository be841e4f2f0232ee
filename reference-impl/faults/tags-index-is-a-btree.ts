import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on the tags is a B-tree, which no search for a tag can use.',
  caughtBy: ['migrations/indexes-tags › a GIN index stands over the tags'],
} satisfies Fault;
