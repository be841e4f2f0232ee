import type { Fault } from './fault.ts';

export default {
  sentence: 'Sends no heartbeat while a command is at work.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    heartbeatIsDue: (ordersAtWork) => ordersAtWork === 0,
  }),
} satisfies Fault;
