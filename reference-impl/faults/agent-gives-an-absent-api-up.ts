import type { Fault } from './fault.ts';

export default {
  sentence: 'Ends when it does not reach the API.',
  caughtBy: [
    'errors/agent-waits-for-an-api-that-is-not-there-yet › it tries again when its call is cut off',
    'errors/agent-waits-for-an-api-that-is-not-there-yet › it goes on while its registration is answered with 503, and connects in the end',
    'creation/agent-reconnects-with-growing-gaps › it comes back after refusals',
    'creation/agent-reconnects-with-growing-gaps › it comes back after an absence',
    'creation/agent-reconnects-with-growing-gaps › it works as before',
    'errors/agent-waits-for-an-api-that-is-not-there-yet › then it works',
    'errors/agent-tries-again-at-growing-gaps › it is back once the API is',
  ],
  agent: (parts) => ({
    ...parts,
    afterOutcome: (outcome, delayMs, pauseMs) =>
      outcome.kind === 'absent'
        ? { kind: 'end', sentence: outcome.why }
        : parts.afterOutcome(outcome, delayMs, pauseMs),
  }),
} satisfies Fault;
