import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Applying the second or third migration again adds its indexes once more.',
  caughtBy: [
    'migrations/applying-twice-is-harmless › migration 002 may be applied twice',
    'migrations/applying-twice-is-harmless › migration 003 may be applied twice',
  ],
} satisfies Fault;
