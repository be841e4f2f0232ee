import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops a session, leaves the Deployment behind, and calls it complete.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) =>
      parts
        .planStop(order, { ...seen, deployment: undefined })
        .filter((step) => step.kind !== 'await-no-pods'),
  }),
} satisfies Fault;
