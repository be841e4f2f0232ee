import type { Fault } from './fault.ts';

export default {
  sentence: 'Waits for ever for a pod that will not get ready.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    readyWithin: () => Infinity,
  }),
} satisfies Fault;
