import type { Fault } from './fault.ts';

export default {
  sentence: 'Who deletes an agent fails its sessions.',
  caughtBy: ['errors/admin-deletes-an-agent › its sessions stay, in their state, without an agent'],
  api: (parts) => ({
    ...parts,
    async removeAgent(api, agentId) {
      await api.db.query(`UPDATE sessions SET state = 'failed' WHERE agent_id = $1`, [agentId]);
      return parts.removeAgent(api, agentId);
    },
  }),
} satisfies Fault;
