import type { Fault } from './fault.ts';

const served = new Map<string, string>();

export default {
  sentence: 'Only the first connection of an agent makes it eligible: one that comes back gets nothing.',
  caughtBy: [
    'selection/a-connection-that-says-nothing-gets-nothing › once it speaks again it is chosen',
    'selection/an-agent-that-is-gone-gets-nothing › once it is back it gets the next one',
  ],
  api: (parts) => ({
    ...parts,
    async readCandidates(api, tx) {
      const rows = await parts.listAgents(tx, {});
      for (const { agent_id, connection_id } of rows)
        if (connection_id !== null && !served.has(agent_id)) served.set(agent_id, connection_id);
      const first = rows.filter(({ agent_id, connection_id }) => served.get(agent_id) === connection_id);
      const candidates = await parts.readCandidates(api, tx);
      return candidates.filter(({ agentId }) => first.some(({ agent_id }) => agent_id === agentId));
    },
  }),
} satisfies Fault;
