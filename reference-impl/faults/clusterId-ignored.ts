import type { Fault } from './fault.ts';

export default {
  sentence: 'The cluster asked for is not heeded.',
  caughtBy: [
    'creation/goes-to-the-cluster-that-was-asked-for › no session goes to an agent of another cluster',
    'selection/keeps-to-the-cluster-however-busy › no session goes to the idle agent of another cluster',
    'selection/keeps-to-the-cluster-however-busy › each goes to the busy agent of the cluster',
    'selection/refuses-a-cluster-without-agents › a cluster that nobody has is refused',
    'selection/keeps-to-the-cluster-however-busy › no session goes to an idle agent without a cluster',
    'selection/platform-runs-it-where-it-was-asked-for › sessions for a cluster run in that cluster, whatever region they prefer',
  ],
  api: (parts) => ({
    ...parts,
    eligible: (candidates, wish) => parts.eligible(candidates, { ...wish, clusterId: undefined }),
  }),
} satisfies Fault;
