import type { Fault } from './fault.ts';

export default {
  sentence: 'Lets every session wait for the one before it.',
  caughtBy: [
    'creation/agent-keeps-sessions-apart-in-parallel › the other one is complete before the slow one has ended',
    'hibernation/agent-keeps-sleepers-apart › the other one sleeps and wakes while the slow one is at work',
  ],
  agent: (parts) => ({
    ...parts,
    turnOf: () => 'one after another',
  }),
} satisfies Fault;
