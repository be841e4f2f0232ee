import type { Fault } from './fault.ts';

export default {
  sentence: 'Leaves what a failed start made.',
  caughtBy: ['creation/agent-cleans-up-a-failed-start › nothing of it is left'],
  agent: (parts) => ({
    ...parts,
    planUndoStart: () => [],
  }),
} satisfies Fault;
