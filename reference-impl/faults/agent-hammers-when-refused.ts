import type { Fault } from './fault.ts';

export default {
  sentence: 'Tries a refused key again and again without any pause.',
  caughtBy: ['errors/agent-does-not-hammer-when-its-key-is-refused › it leaves gaps, or ends'],
  agent: (parts) => ({
    ...parts,
    afterOutcome: (outcome, delayMs, pauseMs) =>
      outcome.kind === 'refused' ? { kind: 'wait', ms: 0 } : parts.afterOutcome(outcome, delayMs, pauseMs),
  }),
} satisfies Fault;
