import type { Fault } from './fault.ts';

export default {
  sentence: 'Calls a stop, a hibernation or an awakening complete that names no session.',
  caughtBy: ['errors/agent-fails-what-it-cannot-understand › each of them fails'],
  agent: (parts) => ({
    ...parts,
    readOrder: (action, payload) => {
      const order = parts.readOrder(action, payload);
      return order.action === 'unusable' && /^(stop|hibernate|wake)_session$/.test(action)
        ? { action: 'stop_session', sessionId: 'nobody', namespace: undefined, deletePVC: false }
        : order;
    },
  }),
} satisfies Fault;
