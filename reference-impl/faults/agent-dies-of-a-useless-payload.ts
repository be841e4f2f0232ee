import type { Fault } from './fault.ts';

export default {
  sentence: 'Dies of a command whose payload it cannot read.',
  caughtBy: [
    'errors/agent-fails-what-it-cannot-understand › each of them fails',
    'errors/agent-fails-what-it-cannot-understand › agent and connection live, and the next lawful command is done',
    'creation/agent-fails-an-unknown-action › a useless payload fails',
  ],
  agent: (parts) => ({
    ...parts,
    readOrder: (action, payload) => {
      const order = parts.readOrder(action, payload);
      if (order.action === 'unusable' && /_session$/.test(action)) throw new TypeError(order.why);
      return order;
    },
  }),
} satisfies Fault;
