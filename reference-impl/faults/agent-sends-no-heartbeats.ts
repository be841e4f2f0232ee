import type { Fault } from './fault.ts';

export default {
  sentence: 'Sends no heartbeats: that it is connected is sign enough.',
  caughtBy: [
    'creation/agent-sends-heartbeats › the first comes at once',
    'creation/agent-sends-heartbeats › the next one follows within its interval',
  ],
  spills: ['*/agent-*'],
  agent: (parts) => ({
    ...parts,
    heartbeatIsDue: () => false,
  }),
} satisfies Fault;
