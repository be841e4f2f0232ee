import { setTimeout } from 'node:timers/promises';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'The agent waits half a second before it does anything.',
  agent: (parts) => ({
    ...parts,
    async carryOut(driver, order, work) {
      await setTimeout(500, undefined, { signal: work.signal });
      await parts.carryOut(driver, order, work);
    },
  }),
} satisfies Oddity;
