import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Applying the first migration again empties all tags.',
  caughtBy: ['migrations/applying-twice-is-harmless › what was written after the first time stays'],
} satisfies Fault;
