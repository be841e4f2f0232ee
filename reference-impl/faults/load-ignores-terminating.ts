import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is terminating is no load any more.',
  caughtBy: [
    'termination/frees-the-agents-load › terminating sessions still count',
    'selection/weighs-sessions-by-their-state › three in any of the other states weigh more than two that run',
  ],
  api: (parts) => ({
    ...parts,
    loadFreeStates: [...parts.loadFreeStates, 'terminating'],
  }),
} satisfies Fault;
