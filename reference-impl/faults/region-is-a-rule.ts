import type { Fault } from './fault.ts';

export default {
  sentence: 'A region that nobody can serve refuses the session, as if it were a rule and no preference.',
  caughtBy: [
    'selection/takes-another-region-when-nobody-is-in-it › it is accepted all the same',
    'selection/takes-another-region-when-nobody-is-in-it › the least loaded agent gets it',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is full',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is of another platform',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is draining',
    'selection/leaves-a-region-that-cannot-take-it › a region whose only agent is away',
    'selection/keeps-every-wish-at-once › whatever somebody can take is accepted',
  ],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) =>
      parts
        .eligible(candidates, wish)
        .filter(({ region }) => wish.region === undefined || region === wish.region),
  }),
} satisfies Fault;
