import type { Fault } from './fault.ts';

let hasSpoken = false;

export default {
  sentence: 'Sends a heartbeat when it connects first, and no other.',
  caughtBy: [
    'creation/agent-sends-heartbeats › the next one follows within its interval',
    'creation/agent-sends-heartbeats › they go on while a session is started',
  ],
  spills: ['*/agent-*'],
  agent: (parts) => ({
    ...parts,
    heartbeatIsDue(ordersAtWork) {
      const isFirst = !hasSpoken;
      hasSpoken = true;
      return isFirst && parts.heartbeatIsDue(ordersAtWork);
    },
  }),
} satisfies Fault;
