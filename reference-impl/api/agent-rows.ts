import type { Candidate } from './select-agent.ts';
import type { Sql } from './database.ts';
import type { timeText } from './time-text.ts';

export type AgentRow = {
  readonly agent_id: string;
  readonly platform: string;
  readonly region: string | null;
  readonly cluster_id: string | null;
  readonly cluster_name: string | null;
  readonly status: string | null;
  readonly capacity: unknown;
  readonly metadata: unknown;
  readonly last_heartbeat: Date | null;
  readonly api_key_hash: string | null;
  readonly connection_id: string | null;
  readonly process_id: string | null;
  readonly created_at: Date | null;
  readonly updated_at: Date | null;
};

export type AgentFilter = {
  readonly platform?: string | undefined;
  readonly status?: string | undefined;
  readonly region?: string | undefined;
};

export async function listAgents(sql: Sql, filter: AgentFilter): Promise<AgentRow[]> {
  return sql.query<AgentRow>(
    `SELECT * FROM agents
     WHERE ($1::text IS NULL OR platform = $1) AND ($2::text IS NULL OR coalesce(status, 'offline') = $2)
       AND ($3::text IS NULL OR region = $3)
     ORDER BY agent_id`,
    [filter.platform, filter.status, filter.region],
  );
}

export async function findAgent(sql: Sql, agentId: string): Promise<AgentRow | undefined> {
  return (await sql.query<AgentRow>('SELECT * FROM agents WHERE agent_id = $1', [agentId]))[0];
}

/** Processes that renewed themselves lately; the one that asks lives for certain. */
export const LIVING = `SELECT process_id FROM api_processes WHERE seen_at > now() - interval '4 seconds'`;

const keyIn = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function maxSessionsOf(capacity: unknown): number | undefined {
  const max = keyIn(capacity, 'maxSessions');
  return typeof max === 'number' ? max : undefined;
}

function namespaceOf(metadata: unknown): string {
  const namespace = keyIn(metadata, 'namespace');
  return typeof namespace === 'string' && namespace !== '' ? namespace : 'streamspace';
}

/** The row and what was counted for it, as the selection sees it. */
export function candidateOf(row: AgentRow, connected: boolean, load: number): Candidate {
  return {
    agentId: row.agent_id,
    platform: row.platform,
    status: row.status ?? 'offline',
    connected,
    clusterId: row.cluster_id,
    region: row.region,
    namespace: namespaceOf(row.metadata),
    maxSessions: maxSessionsOf(row.capacity),
    load,
  };
}

/** How many sessions weigh on each agent; an agent without any is absent. */
export async function readLoads(
  tx: Sql,
  agentIds: readonly string[],
  loadFree: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ agent_id: string; load: number }>(
    `SELECT agent_id, count(*) AS load FROM sessions
     WHERE agent_id = ANY($1) AND NOT state = ANY($2) GROUP BY agent_id`,
    [agentIds, loadFree],
  );
  return new Map(rows.map(({ agent_id, load }) => [agent_id, load]));
}

/** An agent as the API answers it (contract §2.5); the key's hash stays inside. */
export function agentView(row: AgentRow, time: typeof timeText): Readonly<Record<string, unknown>> {
  return {
    agentId: row.agent_id,
    platform: row.platform,
    region: row.region,
    clusterId: row.cluster_id,
    clusterName: row.cluster_name,
    status: row.status ?? 'offline',
    capacity: row.capacity,
    metadata: row.metadata,
    lastHeartbeat: time(row.last_heartbeat),
    createdAt: time(row.created_at),
    updatedAt: time(row.updated_at),
  };
}
