import type { Fault } from './fault.ts';

export default {
  sentence: 'Lets every session wait for the one before it.',
  caughtBy: [
    'creation/agent-keeps-sessions-apart-in-parallel › the other one is complete before the slow one has ended',
  ],
  agent: (parts) => ({
    ...parts,
    turnOf: () => 'one after another',
  }),
} satisfies Fault;
