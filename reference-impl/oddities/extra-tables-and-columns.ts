import type { Oddity } from './oddity.ts';

export default {
  sentence: 'The schema has tables and columns besides those of the contract.',
} satisfies Oddity;
