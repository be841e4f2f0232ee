import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops a session, leaves the Session resource behind, and calls it complete.',
  caughtBy: [
    'termination/agent-deletes-what-it-made › the Session resource is gone',
    'termination/agent-reports-terminated-when-everything-is-gone › by then nothing of the session is left',
  ],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => parts.planStop(order, { ...seen, session: undefined }),
  }),
} satisfies Fault;
