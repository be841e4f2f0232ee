import { setTimeout } from 'node:timers/promises';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Every answer takes 150 ms longer.',
  api: (parts) => ({
    ...parts,
    beforeAnswer: () => setTimeout(150),
  }),
} satisfies Oddity;
