import type { Fault } from './fault.ts';

export default {
  sentence: 'Ends for good when the API closes the connection with 1000 or 1001.',
  caughtBy: [
    'errors/agent-comes-back-however-it-was-closed › it comes back after each close',
    'errors/agent-comes-back-however-it-was-closed › it works as before',
  ],
  agent: (parts) => ({
    ...parts,
    afterOutcome: (outcome, delayMs, pauseMs) =>
      outcome.kind === 'closed' && outcome.code < 1002
        ? { kind: 'end', sentence: 'The API has dismissed this agent.' }
        : parts.afterOutcome(outcome, delayMs, pauseMs),
  }),
} satisfies Fault;
