import type { Fault } from './fault.ts';

export default {
  sentence: 'Whoever gets a new key is put out first.',
  caughtBy: ['errors/admin-rotates-a-key › the open connection stays, and commands still come'],
  api: (parts) => ({
    ...parts,
    async saveAgentKey(api, agentId, key) {
      const connection = api.connections.byAgent.get(agentId);
      if (connection !== undefined) parts.closeConnection(api, connection, 'leaving');
      return parts.saveAgentKey(api, agentId, key);
    },
  }),
} satisfies Fault;
