import type { Fault } from './fault.ts';

export default {
  sentence: 'Whoever is in the region wins, and only then is asked whether they can take the session.',
  caughtBy: [
    'selection/keeps-every-wish-at-once › whatever somebody can take is accepted',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is full',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is of another platform',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is draining',
  ],
  api: (parts) => ({
    ...parts,
    eligible(candidates, wish) {
      const near = candidates.filter(
        ({ region, clusterId }) =>
          wish.region !== undefined && region === wish.region && clusterId === (wish.clusterId ?? clusterId),
      );
      return parts.eligible(near.length > 0 ? near : candidates, wish);
    },
  }),
} satisfies Fault;
