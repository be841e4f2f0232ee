import type { Fault } from './fault.ts';

export default {
  sentence: "An agent that reports about another's session is shown out.",
  caughtBy: ['termination/strangers-cannot-terminate › the stranger stays connected'],
  spills: ['*/*stranger*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    mayReport(agentId, session) {
      if (session.agent_id !== null && session.agent_id !== agentId)
        throw new Error(`${agentId} has no business with ${session.id}`);
      return parts.mayReport(agentId, session);
    },
  }),
} satisfies Fault;
