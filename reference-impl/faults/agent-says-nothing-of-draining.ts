import type { Fault } from './fault.ts';

export default {
  sentence: 'Leaves without a word when it is told to go.',
  caughtBy: [
    'creation/agent-leaves-on-sigterm › it says that it is draining',
    'errors/agent-leaves-in-the-middle-of-work › it said that it is draining',
    'errors/agent-leaves-on-shutdown › it says that it is draining',
  ],
  agent: (parts) => ({
    ...parts,
    heartbeat: (_, active, maxSessions) => parts.heartbeat('online', active, maxSessions),
  }),
} satisfies Fault;
