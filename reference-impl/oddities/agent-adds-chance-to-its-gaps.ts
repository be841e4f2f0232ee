import type { Oddity } from './oddity.ts';

/** Of a gap this much is certain, so that a fleet that lost its API does not come back as one. */
const CERTAIN = 0.6;

export default {
  sentence: 'Makes the gaps between its attempts to connect shorter by chance.',
  tempts: {
    check: 'errors/agent-tries-again-at-growing-gaps',
    habit: 'The first gap is half a second.',
    rewrite: {
      file: 'suites/08-errors/agent-tries-again-at-growing-gaps.ts',
      from: "expect(late.length, 'tries that were seen once the API had been away for a while').toBeGreaterThan(0);",
      to: 'expect(Math.min(...first)).toBeGreaterThanOrEqual(495);',
    },
  },
  agent: (parts) => ({
    ...parts,
    reconnectDelay: (attempt, maxMs) =>
      Math.round(parts.reconnectDelay(attempt, maxMs) * (CERTAIN + Math.random() * (1 - CERTAIN))),
  }),
} satisfies Oddity;
