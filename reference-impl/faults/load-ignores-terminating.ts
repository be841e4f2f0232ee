import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is terminating is no load any more.',
  caughtBy: ['termination/frees-the-agents-load › terminating sessions still count'],
  api: (parts) => ({
    ...parts,
    loadFreeStates: [...parts.loadFreeStates, 'terminating'],
  }),
} satisfies Fault;
