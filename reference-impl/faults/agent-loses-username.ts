import type { Fault } from './fault.ts';

export default {
  sentence: 'Runs every session for one and the same user name.',
  caughtBy: [
    'creation/agent-makes-the-deployment › the environment tells the session and the user',
    'creation/agent-labels-its-objects › all bear user and template',
    'creation/agent-makes-the-session-resource › it names user and template',
  ],
  agent: (parts) => ({
    ...parts,
    readOrder: (action, payload) => {
      const order = parts.readOrder(action, payload);
      return order.action === 'start_session' ? { ...order, user: 'nobody' } : order;
    },
  }),
} satisfies Fault;
