import type { Fault } from './fault.ts';

export default {
  sentence: 'Sends no heartbeat while a command is at work.',
  caughtBy: ['creation/agent-sends-heartbeats › they go on while a session is started'],
  agent: (parts) => ({
    ...parts,
    heartbeatIsDue: (ordersAtWork) => ordersAtWork === 0,
  }),
} satisfies Fault;
