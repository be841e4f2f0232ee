import { setTimeout } from 'node:timers/promises';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'The agent waits half a second before it does anything.',
  tempts: {
    check: 'termination/agent-stops-what-is-gone',
    habit: 'Where there is nothing to do, the end comes at once.',
    rewrite: {
      file: 'suites/03-termination/agent-stops-what-is-gone.ts',
      from: 'world.patience.work',
      to: '490',
    },
  },
  agent: (parts) => ({
    ...parts,
    async carryOut(driver, order, work) {
      await setTimeout(500, undefined, { signal: work.signal });
      await parts.carryOut(driver, order, work);
    },
  }),
} satisfies Oddity;
