import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Lets a stop wait until the start or the wake before it has come to its end.',
  agent: (parts) => ({
    ...parts,
    cuts: () => false,
  }),
} satisfies Oddity;
