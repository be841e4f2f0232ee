import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The first migration needs an extension that the server does not have.',
  caughtBy: ['migrations/apply-without-errors › migration 001 applies'],
  spills: ['migrations/*'],
} satisfies Fault;
