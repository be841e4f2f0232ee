import { candidateOf, LIVING } from './agent-rows.ts';
import { COUNTED_STATES } from './states.ts';

import type { AgentRow } from './agent-rows.ts';
import type { Api } from './context.ts';
import type { Candidate } from './select-agent.ts';
import type { Counted } from './quota.ts';
import type { Sql } from './database.ts';

/** What counts against the user's quota, read in the placement lock. */
export async function readCounted(sql: Sql, userId: string): Promise<Counted[]> {
  return sql.query<Counted & Record<string, unknown>>(
    'SELECT cpu, memory FROM sessions WHERE user_id = $1 AND state = ANY($2)',
    [userId, COUNTED_STATES],
  );
}

/** The agents that a living process holds a connection of, with their loads. */
export async function readCandidates(api: Api, tx: Sql): Promise<readonly Candidate[]> {
  const living = await tx.query<{ process_id: string }>(LIVING);
  const processes = [...living.map(({ process_id }) => process_id), api.processId];
  const agents = await tx.query<AgentRow>(
    'SELECT * FROM agents WHERE process_id = ANY($1) AND connection_id IS NOT NULL',
    [processes],
  );
  const loads = await api.parts.readLoads(
    tx,
    agents.map(({ agent_id }) => agent_id),
    api.parts.loadFreeStates,
  );
  return agents.map((agent) => candidateOf(agent, isConnected(api, agent), loads.get(agent.agent_id) ?? 0));
}

/** Of our own connections we know more than the table does. */
const isConnected = ({ processId, connections }: Api, { process_id, connection_id }: AgentRow): boolean =>
  process_id !== processId || (connection_id !== null && connections.claimed.has(connection_id));
