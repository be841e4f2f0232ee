import type { Fault } from './fault.ts';

export default {
  sentence: 'Ends when its connection is lost, instead of coming back.',
  caughtBy: [
    'creation/agent-reconnects-with-growing-gaps › it comes back after refusals',
    'creation/agent-reports-its-sessions-on-every-connect › it comes back',
    'errors/agent-comes-back-however-it-was-closed › it comes back after each close',
    'creation/agent-reconnects-with-growing-gaps › it tries again within the first seconds',
    'errors/agent-does-not-hammer-when-its-key-is-refused › it asks again',
  ],
  spills: ['creation/agent-*', 'errors/agent-*'],
  agent: (parts) => ({
    ...parts,
    afterOutcome: (outcome, delayMs, pauseMs) =>
      outcome.kind === 'closed'
        ? { kind: 'end', sentence: 'The connection is lost.' }
        : parts.afterOutcome(outcome, delayMs, pauseMs),
  }),
} satisfies Fault;
