import { randomInt } from 'node:crypto';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Command ids are digits only.',
  api: (parts) => ({
    ...parts,
    newCommandId: () => `${randomInt(1_000_000, 2 ** 47)}`,
  }),
} satisfies Oddity;
