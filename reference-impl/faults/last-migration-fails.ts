import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The last migration indexes a column that nobody added.',
  caughtBy: ['migrations/apply-without-errors › migration 003 applies'],
  spills: ['migrations/*'],
} satisfies Fault;
