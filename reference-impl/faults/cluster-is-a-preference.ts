import type { Fault } from './fault.ts';

export default {
  sentence: 'A cluster that has nobody to take the session is left for another, as if it were a preference.',
  caughtBy: [
    'selection/refuses-a-cluster-without-agents › a cluster that nobody has is refused',
    'selection/refuses-a-cluster-without-agents › a cluster whose only agent is away is refused',
    'selection/refuses-a-cluster-without-agents › the idle agent of another cluster gets neither',
    'selection/follows-an-agent-that-moved › the old cluster has nobody any more',
    'selection/keeps-every-wish-at-once › none goes to an agent of another cluster',
    'selection/keeps-every-wish-at-once › whatever nobody can take is refused',
    'selection/heeds-what-the-agents-row-says › the cluster that it was registered with has nobody any more',
  ],
  api: (parts) => ({
    ...parts,
    eligible(candidates, wish) {
      const inside = parts.eligible(candidates, wish);
      return inside.length > 0 ? inside : parts.eligible(candidates, { ...wish, clusterId: undefined });
    },
  }),
} satisfies Fault;
