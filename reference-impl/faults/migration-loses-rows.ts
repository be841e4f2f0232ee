import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'A migration deletes the sessions that have no agent.',
  caughtBy: ['migrations/keeps-the-rows › applying the migrations keeps every row and value'],
} satisfies Fault;
