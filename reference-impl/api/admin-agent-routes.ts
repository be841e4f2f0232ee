import { hashKey, newAgentKey } from './secrets.ts';
import { ok } from './routes.ts';
import { queryText } from './read-body.ts';
import { refuse } from './refusals.ts';

import type { Api } from './context.ts';
import type { GuardedRoute } from './routes.ts';

const NO_AGENT = refuse('agentNotFound', 'There is no such agent.');

/** The agent, its commands and its claim on sessions end in one transaction; the tables' own rules see to the rest. */
export async function removeAgent(api: Api, agentId: string): Promise<boolean> {
  return api.db.transaction(async (tx) => {
    await api.parts.lockAgentLedger(tx, agentId);
    return (
      (await tx.query('DELETE FROM agents WHERE agent_id = $1 RETURNING agent_id', [agentId])).length > 0
    );
  });
}

/** False: there is no such agent. */
export async function saveAgentKey({ db }: Api, agentId: string, apiKey: string): Promise<boolean> {
  const rows = await db.query(
    'UPDATE agents SET api_key_hash = $2, updated_at = now() WHERE agent_id = $1 RETURNING agent_id',
    [agentId, hashKey(apiKey)],
  );
  return rows.length > 0;
}

/** Agents, for admins (contract §2.5). */
export const ADMIN_AGENT_ROUTES: readonly GuardedRoute[] = [
  {
    method: 'GET',
    path: '/admin/agents',
    role: 'admin',
    async handle({ parts, db }, _caller, { query }) {
      const filter = {
        platform: queryText(query, 'platform'),
        status: queryText(query, 'status'),
        region: queryText(query, 'region'),
      };
      const rows = await parts.listAgents(db, filter);
      return ok(
        parts.listAnswer(
          'agents',
          rows.map((row) => parts.agentView(row, parts.timeText)),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/admin/agents/:id',
    role: 'admin',
    async handle({ parts, db }, _caller, { id }) {
      const row = await parts.findAgent(db, id);
      return row === undefined ? NO_AGENT : ok(parts.agentView(row, parts.timeText));
    },
  },
  {
    method: 'POST',
    path: '/admin/agents/:id/rotate-key',
    role: 'admin',
    async handle(api, _caller, { id }) {
      const apiKey = newAgentKey();
      return (await api.parts.saveAgentKey(api, id, apiKey)) ? ok({ agentId: id, apiKey }) : NO_AGENT;
    },
  },
  {
    method: 'DELETE',
    path: '/admin/agents/:id',
    role: 'admin',
    async handle(api, _caller, { id }) {
      if (!(await api.parts.removeAgent(api, id))) return NO_AGENT;
      const connection = api.connections.byAgent.get(id);
      if (connection !== undefined) api.parts.closeConnection(api, connection, 'deleted');
      return { status: 204 };
    },
  },
];
