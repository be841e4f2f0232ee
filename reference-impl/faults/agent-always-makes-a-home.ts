import type { Fault } from './fault.ts';

export default {
  sentence: 'Gives every session a persistent home, also those that shall have none.',
  caughtBy: [
    'creation/agent-makes-the-claim › without one there is no claim',
    'creation/agent-makes-the-claim › nor is one mounted',
    'creation/agent-makes-the-session-resource › it says whether there is a persistent home',
    'hibernation/agent-cycles-without-a-home › it has no claim, asleep or awake',
  ],
  agent: (parts) => ({
    ...parts,
    readOrder: (action, payload) => {
      const order = parts.readOrder(action, payload);
      return order.action === 'start_session' ? { ...order, persistentHome: true } : order;
    },
  }),
} satisfies Fault;
