import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The third migration commits its columns before its indexes can fail.',
  caughtBy: ['migrations/leaves-nothing-half-done › migration 003 leaves nothing half done'],
} satisfies Fault;
