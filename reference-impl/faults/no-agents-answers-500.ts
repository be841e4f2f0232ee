import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that no agent fits is answered as an accident.',
  caughtBy: [
    'selection/a-draining-agent-gets-nothing-new › and not by accident',
    'selection/refuses-a-platform-without-agents › docker is refused where only Kubernetes agents are',
    'selection/refuses-a-platform-without-agents › no platform said is refused where only Docker agents are',
    'selection/heeds-the-limit-of-a-heartbeat › it is full at first',
    'selection/heeds-the-limit-of-a-heartbeat › and not two',
    'selection/heeds-the-limit-of-a-heartbeat › with fewer places than sessions it gets none',
    'selection/an-agent-that-never-connected-gets-nothing › and not by accident',
    'selection/refuses-a-cluster-without-agents › a cluster that nobody has is refused',
    'selection/refuses-a-cluster-without-agents › a cluster whose only agent is away is refused',
    'selection/refuses-when-nobody-fits-and-leaves-nothing › it is answered 503',
    'selection/never-fills-an-agent-above-its-limit › the others are refused',
    'selection/never-fills-an-agent-above-its-limit › one more is refused',
    'selection/a-freed-place-is-given-again › while its only place is taken, the next is refused',
    'selection/keeps-every-wish-at-once › whatever nobody can take is refused',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'noAgents' ? 500 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
