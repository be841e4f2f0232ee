import type { Fault } from './fault.ts';

export default {
  sentence: 'Does the work, but never acknowledges a command.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    acknowledge: () => [],
  }),
} satisfies Fault;
