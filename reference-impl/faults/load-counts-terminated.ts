import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session stays load of its agent for ever.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    loadFreeStates: parts.loadFreeStates.filter((state) => state !== 'terminated'),
  }),
} satisfies Fault;
