import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session stays load of its agent for ever.',
  caughtBy: ['termination/frees-the-agents-load › terminated sessions no longer count'],
  api: (parts) => ({
    ...parts,
    loadFreeStates: parts.loadFreeStates.filter((state) => state !== 'terminated'),
  }),
} satisfies Fault;
