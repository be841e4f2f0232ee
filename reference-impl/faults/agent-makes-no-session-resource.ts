import type { Fault } from './fault.ts';

export default {
  sentence: 'Starts a session without its Session resource.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) =>
      parts.planStart({ ...wanted, session: undefined }, seen).filter((step) => step.kind !== 'note'),
  }),
} satisfies Fault;
