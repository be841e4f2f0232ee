import type { Fault } from './fault.ts';

export default {
  sentence: 'Agents that drain are selected too.',
  caughtBy: [
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is draining',
    'selection/a-draining-agent-gets-nothing-new › where it is the only one, a new session is refused',
    'selection/a-draining-agent-gets-nothing-new › and not by accident',
    'selection/a-draining-agent-gets-nothing-new › new sessions go to a busier agent',
    'selection/keeps-every-wish-at-once › none goes to an agent that is draining, away or was never there',
  ],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) =>
      parts.eligible(
        candidates.map((one) => (one.status === 'draining' ? { ...one, status: 'online' } : one)),
        wish,
      ),
  }),
} satisfies Fault;
