import { CLOSE } from './close-codes.ts';

import type { Api } from './context.ts';
import type { CloseReason } from './close-codes.ts';
import type { Connection, Heartbeat } from './connections.ts';

// How long a peer may take to answer a close before its socket is cut.
const FAREWELL = 1_000;

/** Writes that this connection holds the agent; false when the agent is gone meanwhile. */
export async function claimAgent(api: Api, agentId: string, connectionId: string): Promise<boolean> {
  const rows = await api.db.query(
    `UPDATE agents SET status = 'online', connection_id = $2, process_id = $3, connected_at = now(), updated_at = now()
     WHERE agent_id = $1 RETURNING agent_id`,
    [agentId, connectionId, api.processId],
  );
  return rows.length > 0;
}

/** Takes a claimed connection in: an older one for the same agent is closed, the open commands go out. */
export function admitConnection(api: Api, connection: Connection): void {
  const older = api.connections.byAgent.get(connection.agentId);
  api.connections.byAgent.set(connection.agentId, connection);
  if (older !== undefined) api.parts.closeConnection(api, older, 'replaced');
  api.parts.knock(api, connection);
}

/** Ends a connection: from now on it is not there, however long its peer takes to say goodbye. */
export function closeConnection(api: Api, connection: Connection, reason: CloseReason): void {
  forgetConnection(api, connection);
  const [code, words] = CLOSE[reason];
  connection.socket.close(code, words);
  setTimeout(() => {
    connection.socket.terminate();
  }, FAREWELL).unref();
}

/** Takes a connection off the books and its agent offline, unless a newer connection holds the agent. */
export function forgetConnection(api: Api, connection: Connection): void {
  if (connection.closed) return;
  connection.closed = true;
  api.connections.claimed.delete(connection.id);
  if (api.connections.byAgent.get(connection.agentId) === connection)
    api.connections.byAgent.delete(connection.agentId);
  goOffline(api, connection.id).catch((error: unknown) => {
    // The next tick finds the row that names a connection which is no more.
    api.log(
      `${connection.agentId} is not marked offline yet: ${error instanceof Error ? error.message : 'unknown error'}`,
    );
  });
}

async function goOffline(api: Api, connectionId: string): Promise<void> {
  await api.db.query(
    `UPDATE agents SET status = 'offline', connection_id = NULL, process_id = NULL, updated_at = now() WHERE connection_id = $1`,
    [connectionId],
  );
}

/** Keeps a heartbeat: in memory at once, in the table when the database takes it, and never over a later one. */
export function saveHeartbeat(api: Api, connection: Connection, beat: Heartbeat): Promise<void> {
  connection.unsaved = { status: beat.status, capacity: beat.capacity ?? connection.unsaved?.capacity };
  const saved = connection.saved.catch(() => undefined).then(() => saveTheLatest(api, connection));
  connection.saved = saved;
  return saved;
}

async function saveTheLatest(api: Api, connection: Connection): Promise<void> {
  const beat = connection.unsaved;
  if (beat === undefined) return; // the one before took it along
  await api.db.query(
    `UPDATE agents SET last_heartbeat = now(), status = $2, capacity = coalesce($3, capacity), updated_at = now()
     WHERE connection_id = $1`,
    [connection.id, beat.status, beat.capacity === undefined ? null : JSON.stringify(beat.capacity)],
  );
  if (connection.unsaved === beat) connection.unsaved = undefined;
}
