import type { Sql } from './database.ts';

/** A session as the table has it, with its user's name and its agent's status. */
export type SessionRow = {
  readonly id: string;
  readonly user_id: string;
  readonly username: string | null;
  readonly template_name: string;
  readonly state: string;
  readonly agent_id: string | null;
  readonly agent_status: string | null;
  readonly cluster_id: string | null;
  readonly tags: unknown;
  readonly memory: string | null;
  readonly cpu: string | null;
  readonly platform: string | null;
  readonly namespace: string | null;
  readonly persistent_home: boolean | null;
  readonly idle_timeout: string | null;
  readonly max_session_duration: string | null;
  readonly active_connections: number | null;
  readonly status_message: string | null;
  readonly pod_name: string | null;
  readonly url: string | null;
  readonly created_at: Date | null;
  readonly updated_at: Date | null;
};

// The agent's status is looked up by key, row by row: a join would read all agents for one session.
const SELECT = `SELECT s.*, u.username, (SELECT a.status FROM agents a WHERE a.agent_id = s.agent_id) AS agent_status
  FROM sessions s LEFT JOIN users u ON u.id = s.user_id`;

export type SessionFilter = {
  readonly user?: string | undefined;
  readonly state?: string | undefined;
  readonly tag?: string | undefined;
  /** Only this user's own. */
  readonly ownerId?: string | undefined;
};

/** Newest first; the tie-break is ours to choose. */
export const SESSION_ORDER = 's.created_at DESC NULLS LAST, s.id DESC';

export async function listSessions(sql: Sql, filter: SessionFilter, order: string): Promise<SessionRow[]> {
  const conditions = [
    { value: filter.ownerId, test: (n: number) => `s.user_id = $${n}` },
    {
      value: filter.user,
      test: (n: number) => `s.user_id IN (SELECT id FROM users WHERE username = $${n} OR id = $${n})`,
    },
    { value: filter.state, test: (n: number) => `s.state = $${n}` },
    { value: filter.tag, test: (n: number) => `s.tags @> jsonb_build_array($${n}::text)` },
  ].filter(({ value }) => value !== undefined);
  const where = conditions.map(({ test }, index) => test(index + 1)).join(' AND ');
  return sql.query<SessionRow>(
    `${SELECT} ${where === '' ? '' : `WHERE ${where}`} ORDER BY ${order}`,
    conditions.map(({ value }) => value),
  );
}

export async function findSession(sql: Sql, id: string): Promise<SessionRow | undefined> {
  return (await sql.query<SessionRow>(`${SELECT} WHERE s.id = $1`, [id]))[0];
}

/** The same, holding the row's lock until the transaction ends. */
export async function lockSession(tx: Sql, id: string): Promise<SessionRow | undefined> {
  return (await tx.query<SessionRow>(`${SELECT} WHERE s.id = $1 FOR UPDATE OF s`, [id]))[0];
}

export type NewSession = {
  readonly id: string;
  readonly userId: string;
  readonly template: string;
  readonly state: string;
  readonly agentId: string | null;
  readonly clusterId: string | null;
  readonly tags: readonly string[];
  readonly memory: string;
  readonly cpu: string;
  readonly platform: string;
  readonly namespace: string;
  readonly persistentHome: boolean;
  readonly idleTimeout: string | null;
  readonly maxSessionDuration: string | null;
};

export async function insertSession(tx: Sql, one: NewSession): Promise<void> {
  await tx.query(
    `INSERT INTO sessions (id, user_id, template_name, state, agent_id, cluster_id, tags, memory, cpu, platform,
       namespace, persistent_home, idle_timeout, max_session_duration, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, clock_timestamp(), clock_timestamp())`,
    [
      one.id,
      one.userId,
      one.template,
      one.state,
      one.agentId,
      one.clusterId,
      JSON.stringify(one.tags),
      one.memory,
      one.cpu,
      one.platform,
      one.namespace,
      one.persistentHome,
      one.idleTimeout,
      one.maxSessionDuration,
    ],
  );
}

/** What a report or an accepted change sets; what it does not carry stays. */
export type SessionChange = {
  readonly state?: string | undefined;
  readonly podName?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly message?: string | undefined;
};

export async function saveSession(tx: Sql, id: string, change: SessionChange): Promise<void> {
  const columns = [
    ['state', change.state],
    ['pod_name', change.podName],
    ['url', change.url],
    ['status_message', change.message],
  ].filter(([, value]) => value !== undefined);
  const sets = columns.map(([name], index) => `${name ?? ''} = $${index + 2}, `).join('');
  await tx.query(`UPDATE sessions SET ${sets}updated_at = clock_timestamp() WHERE id = $1`, [
    id,
    ...columns.map(([, value]) => value),
  ]);
}
