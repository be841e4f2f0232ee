import type { Fault } from './fault.ts';

let connections = 0;

export default {
  sentence: 'Sends a heartbeat at once on its first connection only, and then none.',
  caughtBy: ['errors/agent-comes-back-however-it-was-closed › each time it sends a heartbeat'],
  agent: (parts) => ({
    ...parts,
    reconnectDelay: (attempt, maxMs) => {
      connections += 1;
      return parts.reconnectDelay(attempt, maxMs);
    },
    heartbeatIsDue: (ordersAtWork) => connections === 0 && parts.heartbeatIsDue(ordersAtWork),
  }),
} satisfies Fault;
