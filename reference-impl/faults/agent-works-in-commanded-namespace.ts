import type { Fault } from './fault.ts';

export default {
  sentence: 'Works in the namespace that the command names, not in its own.',
  caughtBy: [
    'creation/agent-works-in-its-own-namespace › the session is in its own namespace',
    'creation/agent-works-in-its-own-namespace › nothing is in the one that the command names',
    'hibernation/agent-scales-in-its-own-namespace › the session sleeps in the namespace of the agent',
    'hibernation/agent-scales-in-its-own-namespace › it wakes there too',
    'termination/agent-stops-in-its-own-namespace › nothing of the session is left in the namespace of the agent',
  ],
  agent: (parts) => ({
    ...parts,
    namespaceOf: (own, order) => order.namespace ?? own,
  }),
} satisfies Fault;
