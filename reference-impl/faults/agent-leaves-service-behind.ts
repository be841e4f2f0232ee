import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops a session, leaves the Service behind, and calls it complete.',
  caughtBy: [
    'errors/agent-any-history-ends-at-rest › stopped, nothing was left',
    'termination/agent-deletes-what-it-made › the Service is gone',
    'termination/agent-reports-terminated-when-everything-is-gone › by then nothing of the session is left',
  ],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => parts.planStop(order, { ...seen, service: undefined }),
  }),
} satisfies Fault;
