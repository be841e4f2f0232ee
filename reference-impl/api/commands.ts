import type { Action } from './states.ts';
import type { NewSession, SessionRow } from './session-rows.ts';
import type { Sql } from './database.ts';
import type { Connection } from './connections.ts';

/** The command ledger, `agent_commands` (contract §3.3). */

export const OPEN_STATUSES = ['pending', 'sent', 'ack'];

/** Whether a command still waits for its first `complete` or `failed`. */
export const isOpen = (status: string): boolean => OPEN_STATUSES.includes(status);

export type Payload = Readonly<Record<string, unknown>>;

export type NewCommand = {
  readonly commandId: string;
  readonly agentId: string;
  readonly sessionId: string;
  readonly action: Action;
  readonly payload: Payload;
};

export type CommandRow = {
  readonly command_id: string;
  readonly agent_id: string;
  readonly session_id: string | null;
  readonly action: string;
  readonly payload: unknown;
  readonly status: string;
};

export type Named = { readonly username: string };

/** What `start_session` tells the agent, as the session has it (contract §3.2). */
export function startPayload(session: NewSession, user: Named, manifest: unknown): Payload {
  return {
    sessionId: session.id,
    user: user.username,
    template: session.template,
    templateManifest: manifest,
    namespace: session.namespace,
    memory: session.memory,
    cpu: session.cpu,
    persistentHome: session.persistentHome,
    idleTimeout: session.idleTimeout,
    maxSessionDuration: session.maxSessionDuration,
    tags: session.tags,
  };
}

/** What the other actions tell the agent. */
export function changePayload(session: SessionRow, action: Action, deletePVC: boolean): Payload {
  const base = { sessionId: session.id, namespace: session.namespace ?? 'streamspace' };
  return action === 'stop_session' ? { ...base, deletePVC } : base;
}

/** Serialises everything that gives this agent commands, so that the order of rows is the order of commits. */
export async function lockAgentLedger(tx: Sql, agentId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger ' || $1, 0))`, [agentId]);
}

export async function insertCommand(tx: Sql, one: NewCommand): Promise<void> {
  await tx.query(
    `INSERT INTO agent_commands (command_id, agent_id, session_id, action, payload, created_at)
     VALUES ($1, $2, $3, $4, $5, clock_timestamp())`,
    [one.commandId, one.agentId, one.sessionId, one.action, JSON.stringify(one.payload)],
  );
}

/**
 * The open commands that have not gone out on this connection, in the order of their rows; marked as sent by
 * the same statement that finds them open, so that an ended one never goes out.
 */
export async function claimOpenCommands(sql: Sql, connection: Connection): Promise<CommandRow[]> {
  const open = await sql.query<{ command_id: string }>(
    `SELECT command_id FROM agent_commands WHERE agent_id = $1 AND status IN ('pending', 'sent', 'ack')`,
    [connection.agentId],
  );
  const ids = open.map(({ command_id }) => command_id);
  forgetEnded(connection.sent, new Set(ids));
  const unsent = ids.filter((id) => !connection.sent.has(id));
  if (unsent.length === 0) return [];
  return sql.query<CommandRow>(
    `WITH claimed AS (
       UPDATE agent_commands SET sent_at = coalesce(sent_at, clock_timestamp()),
         status = CASE WHEN status = 'pending' THEN 'sent' ELSE status END
       WHERE command_id = ANY($1) AND status IN ('pending', 'sent', 'ack') RETURNING *)
     SELECT * FROM claimed ORDER BY created_at, seq`,
    [unsent],
  );
}

function forgetEnded(sent: Set<string>, open: ReadonlySet<string>): void {
  for (const id of sent) if (!open.has(id)) sent.delete(id);
}

export async function findCommand(sql: Sql, commandId: string): Promise<CommandRow | undefined> {
  return (await sql.query<CommandRow>('SELECT * FROM agent_commands WHERE command_id = $1', [commandId]))[0];
}

export async function recordAck(tx: Sql, commandId: string): Promise<void> {
  await tx.query(
    `UPDATE agent_commands SET status = 'ack', acknowledged_at = clock_timestamp()
     WHERE command_id = $1 AND status IN ('pending', 'sent')`,
    [commandId],
  );
}

export async function endCommand(
  tx: Sql,
  commandId: string,
  status: 'completed' | 'failed',
  error?: string,
): Promise<void> {
  await tx.query(
    `UPDATE agent_commands SET status = $2, error_message = $3, completed_at = clock_timestamp()
     WHERE command_id = $1 AND status IN ('pending', 'sent', 'ack')`,
    [commandId, status, error],
  );
}

/** Ends all open commands of a session that came to rest: those it asked for as completed, the others as failed. */
export async function endCommandsAtRest(
  tx: Sql,
  sessionId: string,
  fulfilled: Action | undefined,
): Promise<void> {
  await tx.query(
    `UPDATE agent_commands SET completed_at = clock_timestamp(),
       status = CASE WHEN action = $2 THEN 'completed' ELSE 'failed' END
     WHERE session_id = $1 AND status IN ('pending', 'sent', 'ack')`,
    [sessionId, fulfilled ?? ''],
  );
}
