import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The first migration commits its column before its index can fail.',
  caughtBy: ['migrations/leaves-nothing-half-done › migration 001 leaves nothing half done'],
} satisfies Fault;
