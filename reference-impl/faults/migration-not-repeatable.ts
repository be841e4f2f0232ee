import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Applying a migration twice fails.',
  caughtBy: ['migrations/applying-twice-is-harmless › migration 001 may be applied twice'],
} satisfies Fault;
