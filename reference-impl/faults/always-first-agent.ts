import type { Fault } from './fault.ts';

export default {
  sentence: 'The first agent that fits gets every session, however loaded it is.',
  caughtBy: [
    'creation/spreads-ten-sessions-over-two-agents › each agent owns four to six of the rows',
    'creation/spreads-ten-sessions-over-two-agents › each agent starts four to six of them',
    'creation/thirty-at-once-are-spread-evenly › each agent has its third, give or take two',
    'creation/platform-spreads-sessions-over-two-agents › each agent has four to six of them',
    'selection/thirty-in-a-row-are-spread-evenly › each agent has eight to twelve',
    'selection/spreads-evenly-within-the-region › those inside share them evenly',
    'selection/thirty-at-once-even-out-unequal-loads › in the end all have the same, give or take two',
  ],
  api: (parts) => ({
    ...parts,
    pickAgent: (candidates) => candidates.toSorted((a, b) => (a.agentId < b.agentId ? -1 : 1))[0],
  }),
} satisfies Fault;
