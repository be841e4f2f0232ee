import type { Fault } from './fault.ts';

export default {
  sentence: 'A terminated session stays load of its agent for ever.',
  caughtBy: [
    'termination/frees-the-agents-load › terminated sessions no longer count',
    'selection/a-freed-place-is-given-again › after a termination the next one gets the place',
    'selection/weighs-sessions-by-their-state › hibernated, terminated and failed ones weigh nothing',
  ],
  api: (parts) => ({
    ...parts,
    loadFreeStates: parts.loadFreeStates.filter((state) => state !== 'terminated'),
  }),
} satisfies Fault;
