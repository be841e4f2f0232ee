import type { Fault } from './fault.ts';

const HOUR_MS = 3_600_000;

export default {
  sentence: 'Waits for an hour when its key is refused.',
  caughtBy: [
    'errors/agent-does-not-hammer-when-its-key-is-refused › once its key is good again it is back, after a restart if it had ended',
  ],
  agent: (parts) => ({
    ...parts,
    afterOutcome: (outcome, delayMs, pauseMs) =>
      outcome.kind === 'refused'
        ? { kind: 'wait', ms: HOUR_MS }
        : parts.afterOutcome(outcome, delayMs, pauseMs),
  }),
} satisfies Fault;
