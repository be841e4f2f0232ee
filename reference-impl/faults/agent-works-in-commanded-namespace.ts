import type { Fault } from './fault.ts';

export default {
  sentence: 'Works in the namespace that the command names, not in its own.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    namespaceOf: (own, order) => order.namespace ?? own,
  }),
} satisfies Fault;
