import { z } from 'zod';

import { authenticateAgent } from './agent-door.ts';
import { hashKey, isAgentKey, newAgentKey } from './secrets.ts';
import { isRefusal, refuse } from './refusals.ts';
import { jsonObject, platform, queryText, readBody, text } from './read-body.ts';

import type { AgentRow } from './agent-rows.ts';
import type { Api, Answer } from './context.ts';
import type { OpenRoute } from './routes.ts';
import type { Refusal } from './refusals.ts';

const CAPACITY = jsonObject.refine((value) => {
  const max = value['maxSessions'];
  return max === undefined || max === null || (typeof max === 'number' && max >= 0 && Number.isInteger(max));
}, 'maxSessions must be an integer of 0 or more');

const REGISTER = z.object({
  agentId: text(63).regex(
    /^[A-Za-z0-9._-]{3,63}$/,
    'must be 3 to 63 letters, digits, dots, dashes and underscores',
  ),
  platform,
  region: text(100).nullish(),
  clusterId: text(255).nullish(),
  clusterName: text(255).nullish(),
  capacity: CAPACITY.nullish(),
  metadata: jsonObject.nullish(),
});
type Registration = z.infer<typeof REGISTER>;

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));

const fields = (given: Registration) => [
  given.agentId,
  given.platform,
  given.region,
  given.clusterId,
  given.clusterName,
  json(given.capacity),
  json(given.metadata),
];

const INSERT = `INSERT INTO agents (agent_id, platform, region, cluster_id, cluster_name, capacity, metadata, api_key_hash, status)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'offline') ON CONFLICT (agent_id) DO NOTHING RETURNING *`;

const UPDATE = `UPDATE agents SET platform = $2, region = coalesce($3, region), cluster_id = coalesce($4, cluster_id),
    cluster_name = coalesce($5, cluster_name), capacity = coalesce($6, capacity), metadata = coalesce($7, metadata), updated_at = now()
  WHERE agent_id = $1 RETURNING *`;

async function enrol({ parts, db }: Api, given: Registration): Promise<Answer | Refusal> {
  const apiKey = newAgentKey();
  const [row] = await db.query<AgentRow>(INSERT, [...fields(given), hashKey(apiKey)]);
  // Somebody was faster: by now the id is known, and the bootstrap key is not its key.
  if (row === undefined) return refuse('forbidden', 'This is not the key of this agent.');
  return { status: parts.status.registered, body: { agent: parts.agentView(row, parts.timeText), apiKey } };
}

async function renew({ parts, db }: Api, given: Registration): Promise<Answer | Refusal> {
  const [row] = await db.query<AgentRow>(UPDATE, fields(given));
  return row === undefined
    ? refuse('agentNotFound', 'There is no such agent.')
    : { status: parts.status.known, body: parts.agentView(row, parts.timeText) };
}

/** Registration, and what the WebSocket's path answers to those who do not upgrade (contract §2.5, §3.1). */
export const AGENT_ROUTES: readonly OpenRoute[] = [
  {
    method: 'POST',
    path: '/agents/register',
    async handle(api, { body, agentKey }) {
      const { parts, db, config } = api;
      if (!isAgentKey(agentKey))
        return refuse('unauthorized', 'X-Agent-API-Key must carry a key of 64 hex characters.');
      const given = readBody(REGISTER, body);
      if (isRefusal(given)) return given;
      const known = await parts.findAgent(db, given.agentId);
      if (known !== undefined)
        return parts.keyMatches(agentKey, known.api_key_hash)
          ? renew(api, given)
          : refuse('forbidden', 'This is not the key of this agent.');
      return parts.keyMatches(agentKey, hashKey(config.bootstrapKey))
        ? enrol(api, given)
        : refuse('forbidden', 'This key admits no new agent.');
    },
  },
  {
    method: 'GET',
    path: '/agents/connect',
    async handle(api, { query, agentKey }) {
      const agent = await authenticateAgent(api, queryText(query, 'agent_id') ?? '', agentKey);
      return isRefusal(agent) ? agent : refuse('upgradeRequired', 'This path speaks WebSocket.');
    },
  },
];
