import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails what it cannot understand, and does not say why.',
  caughtBy: [
    'errors/agent-fails-what-it-cannot-understand › each says why',
    'creation/agent-fails-an-unknown-action › both say why',
  ],
  agent: (parts) => ({
    ...parts,
    readOrder: (action, payload) => {
      const order = parts.readOrder(action, payload);
      return order.action === 'unusable' ? { ...order, why: '' } : order;
    },
  }),
} satisfies Fault;
