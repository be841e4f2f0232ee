import type { Fault } from './fault.ts';

/** As if drawn from between 0.3 and 1 s: the same each time, so that a rehearsal never depends on luck. */
const DRAWN_MS = [900, 300, 600, 1_000, 450];

export default {
  sentence: 'Tries an absent API again at gaps that vary by chance, and never grow.',
  caughtBy: ['errors/agent-tries-again-at-growing-gaps › the gaps grow'],
  apart: 'Gaps that vary look like growing ones to a judge who compares the first with the last.',
  agent: (parts) => {
    let drawn = 0;
    return {
      ...parts,
      reconnectDelay: () => DRAWN_MS[drawn++ % DRAWN_MS.length] ?? 0,
    };
  },
} satisfies Fault;
