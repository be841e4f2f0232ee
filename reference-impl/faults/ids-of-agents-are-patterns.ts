import type { Fault } from './fault.ts';

export default {
  sentence: 'The id of an agent that is to be deleted is taken for a pattern.',
  caughtBy: [
    'errors/refuses-hostile-ids › each is answered 4xx',
    'errors/refuses-hostile-ids › nothing is changed',
    'errors/refuses-hostile-ids › the ids themselves are known',
  ],
  api: (parts) => ({
    ...parts,
    async removeAgent(api, agentId) {
      const [row] = await api.db.query<{ agent_id: string }>(
        'SELECT agent_id FROM agents WHERE agent_id LIKE $1 LIMIT 1',
        [agentId],
      );
      return row !== undefined && parts.removeAgent(api, row.agent_id);
    },
  }),
} satisfies Fault;
