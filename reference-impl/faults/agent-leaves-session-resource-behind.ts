import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops a session, leaves the Session resource behind, and calls it complete.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => parts.planStop(order, { ...seen, session: undefined }),
  }),
} satisfies Fault;
