import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'A migration holds a statement that PostgreSQL refuses.',
  caughtBy: ['migrations/apply-without-errors › migration 002 applies'],
} satisfies Fault;
