import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that connects becomes the agent of all terminated sessions of its cluster.',
  caughtBy: ['invariants/owners-never-change › no session changed its agent otherwise'],
  api: (parts) => ({
    ...parts,
    async claimAgent(api, agentId, connectionId) {
      await api.db.query(
        `UPDATE sessions SET agent_id = $1 WHERE state = 'terminated' AND agent_id <> $1
           AND cluster_id = (SELECT cluster_id FROM agents WHERE agent_id = $1)`,
        [agentId],
      );
      return parts.claimAgent(api, agentId, connectionId);
    },
  }),
} satisfies Fault;
