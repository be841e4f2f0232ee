import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is terminating is no load any more.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    loadFreeStates: [...parts.loadFreeStates, 'terminating'],
  }),
} satisfies Fault;
