import type { Fault } from './fault.ts';

export default {
  sentence: 'A session on an agent without a cluster is said to be on a default one.',
  caughtBy: ['creation/records-the-agents-cluster › an agent without a cluster gives the row none'],
  api: (parts) => ({
    ...parts,
    newSession: (plan, agent) => ({
      ...parts.newSession(plan, agent),
      clusterId: agent.clusterId ?? 'default',
    }),
  }),
} satisfies Fault;
