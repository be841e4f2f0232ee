import { setTimeout } from 'node:timers/promises';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions are counted outside of the lock, so that requests at once see the same counts.',
  caughtBy: ['creation/thirty-at-once-are-spread-evenly › each agent has its third, give or take two'],
  api: (parts) => ({
    ...parts,
    lockPlacement: () => Promise.resolve(),
    async readCandidates(api, tx) {
      const candidates = await parts.readCandidates(api, tx);
      // Long enough for requests at once to meet here, every time.
      await setTimeout(50);
      return candidates;
    },
  }),
} satisfies Fault;
