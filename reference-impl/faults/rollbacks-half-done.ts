import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Each rollback commits its first half before its second can fail.',
  caughtBy: [
    'migrations/leaves-nothing-half-done › the rollback of 001 leaves nothing half done',
    'migrations/leaves-nothing-half-done › the rollback of 002 leaves nothing half done',
    'migrations/leaves-nothing-half-done › the rollback of 003 leaves nothing half done',
  ],
} satisfies Fault;
