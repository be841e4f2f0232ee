import type { Fault } from './fault.ts';

export default {
  sentence: 'Comes back at once although a newer process has replaced it.',
  caughtBy: ['creation/agent-stays-away-when-replaced › it does not come back before the pause is over'],
  agent: (parts) => ({
    ...parts,
    afterOutcome: (outcome, delayMs) => parts.afterOutcome(outcome, delayMs, 0),
  }),
} satisfies Fault;
