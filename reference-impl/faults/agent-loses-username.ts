import type { Fault } from './fault.ts';

export default {
  sentence: 'Runs every session for one and the same user name.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    readOrder: (action, payload) => {
      const order = parts.readOrder(action, payload);
      return order.action === 'start_session' ? { ...order, user: 'nobody' } : order;
    },
  }),
} satisfies Fault;
