import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Tries a refused key again, at growing gaps, instead of ending.',
  tempts: {
    check: 'errors/agent-does-not-hammer-when-its-key-is-refused',
    habit: 'A refused key ends the process.',
    rewrite: {
      file: 'suites/08-errors/agent-does-not-hammer-when-its-key-is-refused.ts',
      from: `({ requests }) =>
      expect(requests, 'requests in five seconds').toBeLessThan(HOT)`,
      to: '({ running }) => expect(running).toBe(false)',
    },
  },
  agent: (parts) => ({
    ...parts,
    afterOutcome: (outcome, delayMs, pauseMs) =>
      outcome.kind === 'refused'
        ? { kind: 'wait', ms: delayMs }
        : parts.afterOutcome(outcome, delayMs, pauseMs),
  }),
} satisfies Oddity;
