import type { Fault } from './fault.ts';

let taken = 0;

export default {
  sentence: 'Does the commands of one session side by side.',
  caughtBy: ['hibernation/agent-keeps-the-order-of-commands › they end in the order in which they came'],
  agent: (parts) => ({
    ...parts,
    turnOf: (order) => `${order.sessionId} ${String((taken += 1))}`,
  }),
} satisfies Fault;
