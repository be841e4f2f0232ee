import type { Fault } from './fault.ts';

export default {
  sentence: 'Starts a session without a Service.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => parts.planStart({ ...wanted, service: undefined }, seen),
  }),
} satisfies Fault;
