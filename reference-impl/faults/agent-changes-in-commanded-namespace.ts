import type { Fault } from './fault.ts';

export default {
  sentence: 'Starts sessions in its own namespace, and changes them in the one that the command names.',
  caughtBy: [
    'hibernation/agent-scales-in-its-own-namespace › the session sleeps in the namespace of the agent',
    'hibernation/agent-scales-in-its-own-namespace › it wakes there too',
    'termination/agent-stops-in-its-own-namespace › nothing of the session is left in the namespace of the agent',
  ],
  agent: (parts) => ({
    ...parts,
    namespaceOf: (own, order) => (order.action === 'start_session' ? own : (order.namespace ?? own)),
  }),
} satisfies Fault;
