import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops a session, leaves the Service behind, and calls it complete.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => parts.planStop(order, { ...seen, service: undefined }),
  }),
} satisfies Fault;
