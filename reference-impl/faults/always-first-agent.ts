import type { Fault } from './fault.ts';

export default {
  sentence: 'The first agent that fits gets every session, however loaded it is.',
  caughtBy: [
    'creation/spreads-ten-sessions-over-two-agents › each agent owns four to six of the rows',
    'creation/spreads-ten-sessions-over-two-agents › each agent starts four to six of them',
    'creation/thirty-at-once-are-spread-evenly › each agent has its third, give or take two',
    'creation/platform-spreads-sessions-over-two-agents › each agent has four to six of them',
  ],
  api: (parts) => ({
    ...parts,
    pickAgent: (candidates) => candidates.toSorted((a, b) => (a.agentId < b.agentId ? -1 : 1))[0],
  }),
} satisfies Fault;
