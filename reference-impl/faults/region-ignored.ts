import type { Fault } from './fault.ts';

export default {
  sentence: 'The region asked for is not heeded.',
  caughtBy: [
    'selection/follows-an-agent-that-moved › sessions for the new region go to it',
    'selection/spreads-evenly-within-the-region › nobody outside the region gets one',
    'selection/keeps-every-wish-at-once › none leaves its region while somebody there can take it',
    'selection/heeds-what-the-agents-row-says › sessions for the cluster and region of its row go to it',
    'selection/prefers-the-region-however-busy › each goes to the region that was asked for',
    'selection/platform-runs-it-where-it-was-asked-for › sessions for a region run with the agent of that region',
  ],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) => parts.eligible(candidates, { ...wish, region: undefined }),
  }),
} satisfies Fault;
