import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Tries a refused key again, at growing gaps, instead of ending.',
  agent: (parts) => ({
    ...parts,
    afterOutcome: (outcome, delayMs, pauseMs) =>
      outcome.kind === 'refused'
        ? { kind: 'wait', ms: delayMs }
        : parts.afterOutcome(outcome, delayMs, pauseMs),
  }),
} satisfies Oddity;
