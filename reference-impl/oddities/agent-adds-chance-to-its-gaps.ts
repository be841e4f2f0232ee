import type { Oddity } from './oddity.ts';

/** Of a gap this much is certain, so that a fleet that lost its API does not come back as one. */
const CERTAIN = 0.6;

export default {
  sentence: 'Makes the gaps between its attempts to connect shorter by chance.',
  agent: (parts) => ({
    ...parts,
    reconnectDelay: (attempt, maxMs) =>
      Math.round(parts.reconnectDelay(attempt, maxMs) * (CERTAIN + Math.random() * (1 - CERTAIN))),
  }),
} satisfies Oddity;
