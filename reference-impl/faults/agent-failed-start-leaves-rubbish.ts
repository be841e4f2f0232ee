import type { Fault } from './fault.ts';

export default {
  sentence: 'Leaves what a failed start made.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planUndoStart: () => [],
  }),
} satisfies Fault;
