import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Quota quantities are numbers, and manifests are not JSONB.',
  caughtBy: ['migrations/has-the-columns-that-suites-use › quantities are text, and documents JSONB'],
} satisfies Fault;
