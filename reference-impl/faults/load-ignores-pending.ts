import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions that are still pending are no load.',
  caughtBy: [
    'creation/spreads-ten-sessions-over-two-agents › each agent owns four to six of the rows',
    'creation/spreads-ten-sessions-over-two-agents › each agent starts four to six of them',
    'creation/thirty-at-once-are-spread-evenly › each agent has its third, give or take two',
    'selection/thirty-in-a-row-are-spread-evenly › each agent has eight to twelve',
    'selection/never-fills-an-agent-above-its-limit › no agent has more than it takes',
  ],
  api: (parts) => ({ ...parts, loadFreeStates: [...parts.loadFreeStates, 'pending'] }),
} satisfies Fault;
