import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'A migration commits its first half before its second can fail.',
  caughtBy: [
    'migrations/leaves-nothing-half-done › migration 002 leaves nothing half done',
    'migrations/refuses-orphans-whole-or-not-at-all › where it fails it leaves schema and rows as they were',
  ],
} satisfies Fault;
