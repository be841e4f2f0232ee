import type { Fault } from './fault.ts';

export default {
  sentence: 'A hibernated session stays load of its agent.',
  caughtBy: [
    'selection/weighs-sessions-by-their-state › hibernated, terminated and failed ones weigh nothing',
    'selection/a-freed-place-is-given-again › after a hibernation the next one gets the place',
    'hibernation/sleeping-frees-a-place-and-waking-asks-for-none › another session takes the place of the one that sleeps',
  ],
  api: (parts) => ({
    ...parts,
    loadFreeStates: parts.loadFreeStates.filter((state) => state !== 'hibernated'),
  }),
} satisfies Fault;
