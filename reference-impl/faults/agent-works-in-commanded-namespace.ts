import type { Fault } from './fault.ts';

export default {
  sentence: 'Works in the namespace that the command names, not in its own.',
  caughtBy: [
    'creation/agent-works-in-its-own-namespace › the session is in its own namespace',
    'creation/agent-works-in-its-own-namespace › nothing is in the one that the command names',
  ],
  agent: (parts) => ({
    ...parts,
    namespaceOf: (own, order) => order.namespace ?? own,
  }),
} satisfies Fault;
