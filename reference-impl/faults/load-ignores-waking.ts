import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions that hibernate or wake are no load.',
  caughtBy: [
    'selection/weighs-sessions-by-their-state › three in any of the other states weigh more than two that run',
  ],
  api: (parts) => ({ ...parts, loadFreeStates: [...parts.loadFreeStates, 'hibernating', 'waking'] }),
} satisfies Fault;
