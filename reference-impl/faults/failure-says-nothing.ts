import type { Fault } from './fault.ts';

export default {
  sentence: 'What the agent said about a failure is not kept.',
  caughtBy: [
    'termination/a-failed-stop-is-shown-and-may-be-repeated › it says what the agent said',
    'hibernation/a-failed-hibernation-runs-on › it says what the agent said',
    'hibernation/a-failed-wake-sleeps-on › it says what the agent said',
    "creation/becomes-failed-when-the-agent-says-so › the agent's error is shown with the session",
    'hibernation/platform-failing-wake-sleeps-on › the API shows why',
  ],
  api: (parts) => ({
    ...parts,
    saveSession: (tx, id, change) => parts.saveSession(tx, id, { ...change, message: undefined }),
  }),
} satisfies Fault;
