import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on the tags leaves out most rows.',
  caughtBy: ['migrations/indexes-tags › a search by tag can use it'],
} satisfies Fault;
