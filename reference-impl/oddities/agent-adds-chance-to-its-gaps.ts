import type { Oddity } from './oddity.ts';

/** Of a gap this much is certain, so that a fleet that lost its API does not come back as one. */
const CERTAIN = 0.6;

export default {
  sentence: 'Makes the gaps between its attempts to connect shorter by chance.',
  tempts: {
    check: 'errors/agent-tries-again-at-growing-gaps',
    habit: 'Each gap is twice the one before, the second a second long.',
    rewrite: {
      file: 'suites/08-errors/agent-tries-again-at-growing-gaps.ts',
      from: 'late: lateGaps(long),',
      to: 'late: long.every((time, tries) => tries === 0 || time - (long[tries - 1] ?? 0) > 475 * 2 ** tries - 100) ? lateGaps(long) : [],',
    },
  },
  agent: (parts) => ({
    ...parts,
    reconnectDelay: (attempt, maxMs) =>
      Math.round(parts.reconnectDelay(attempt, maxMs) * (CERTAIN + Math.random() * (1 - CERTAIN))),
  }),
} satisfies Oddity;
