import type { Fault } from './fault.ts';

export default {
  sentence: 'The session does not say on which cluster it runs.',
  caughtBy: ["creation/records-the-agents-cluster › the row names the agent's cluster"],
  api: (parts) => ({
    ...parts,
    newSession: (plan, agent) => ({ ...parts.newSession(plan, agent), clusterId: null }),
  }),
} satisfies Fault;
