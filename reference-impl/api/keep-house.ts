import { saveHeartbeat } from './admit-connection.ts';
import { LIVING } from './agent-rows.ts';

import type { Api } from './context.ts';
import type { Connection } from './connections.ts';

/** What has to be done again and again: nothing here is remembered between two rounds, so a lost database costs one. */

const PING_EVERY = 20_000;
const PONG_WITHIN = 60_000;

/** Says that this process lives, so that others count its connections. */
async function renew(api: Api): Promise<void> {
  await api.db.query(
    `INSERT INTO api_processes (process_id, seen_at) VALUES ($1, now())
     ON CONFLICT (process_id) DO UPDATE SET seen_at = now()`,
    [api.processId],
  );
}

/** Agents shown online by nobody who lives: our own lost connections at once, those of dead processes in time. */
async function markTheAbsent(api: Api): Promise<void> {
  const ours = await api.db.query<{ connection_id: string | null }>(
    'SELECT connection_id FROM agents WHERE process_id = $1',
    [api.processId],
  );
  // Compared only after reading: what a row names was claimed before it was written, so what is not claimed now is dead.
  const dead = ours
    .map(({ connection_id }) => connection_id ?? '')
    .filter((id) => !api.connections.claimed.has(id));
  if (dead.length > 0)
    await api.db.query(
      `UPDATE agents SET status = 'offline', connection_id = NULL, process_id = NULL, updated_at = now()
       WHERE process_id = $1 AND connection_id = ANY($2)`,
      [api.processId, dead],
    );
  await api.db.query(
    `UPDATE agents SET status = 'offline', connection_id = NULL, process_id = NULL, updated_at = now()
     WHERE status IN ('online', 'draining') AND (process_id IS NULL OR NOT process_id IN (${LIVING}))
       AND coalesce(greatest(last_heartbeat, connected_at), '-infinity') < now() - $1 * interval '1 millisecond'`,
    [api.config.agentTimeout],
  );
}

/** Closes connections whose agent was deleted, or taken over by another process. */
async function partFromTheTaken(api: Api): Promise<void> {
  const mine = [...api.connections.byAgent.values()];
  if (mine.length === 0) return;
  const rows = await api.db.query<{ agent_id: string; connection_id: string | null }>(
    'SELECT agent_id, connection_id FROM agents WHERE agent_id = ANY($1)',
    [mine.map(({ agentId }) => agentId)],
  );
  const holders = new Map(rows.map(({ agent_id, connection_id }) => [agent_id, connection_id]));
  for (const connection of mine) {
    const holder = holders.get(connection.agentId);
    if (connection.closed) continue;
    if (holder === undefined) api.parts.closeConnection(api, connection, 'deleted');
    // Another process took us for dead while the database was away from us; nobody else holds the agent.
    else if (holder === null) await api.parts.claimAgent(api, connection.agentId, connection.id);
    else if (holder !== connection.id) api.parts.closeConnection(api, connection, 'replaced');
  }
}

/** Commands that another process wrote, or that a lost database kept back. */
async function knockWhereCommandsWait(api: Api): Promise<void> {
  const mine = [...api.connections.byAgent.values()];
  if (mine.length === 0) return;
  const waiting = await api.db.query<{ agent_id: string }>(
    `SELECT DISTINCT agent_id FROM agent_commands WHERE agent_id = ANY($1) AND status = 'pending'`,
    [mine.map(({ agentId }) => agentId)],
  );
  const ids = new Set(waiting.map(({ agent_id }) => agent_id));
  for (const connection of mine)
    if (!connection.greeted || ids.has(connection.agentId)) api.parts.knock(api, connection);
}

async function saveWhatWaits(api: Api): Promise<void> {
  for (const connection of api.connections.byAgent.values())
    if (connection.unsaved !== undefined) await saveHeartbeat(api, connection, connection.unsaved);
}

/** Needs no database: pings, and ends connections that are silent for too long (contract §3.1). */
export function closeTheSilent(api: Api, now: number): void {
  for (const connection of [...api.connections.byAgent.values()]) {
    if (now - connection.lastBeat > api.config.agentTimeout || now - connection.lastPong > PONG_WITHIN)
      api.parts.closeConnection(api, connection, 'silent');
    else pingIfDue(connection, now);
  }
}

function pingIfDue(connection: Connection, now: number): void {
  if (now - connection.lastPing < PING_EVERY) return;
  connection.lastPing = now;
  connection.socket.ping();
}

const DUTIES = [renew, markTheAbsent, partFromTheTaken, knockWhereCommandsWait, saveWhatWaits];

/** Keeps house until told to stop; the first round is done when the promise resolves. */
export async function keepHouse(api: Api): Promise<{ stop(): void }> {
  const interval = Math.min(1_000, Math.ceil(api.config.agentTimeout / 4));
  let timer: NodeJS.Timeout | undefined;
  let running = true;

  const silence = setInterval(() => {
    closeTheSilent(api, Date.now());
  }, interval);

  const round = async (): Promise<void> => {
    try {
      for (const duty of DUTIES) await duty(api);
    } catch (error) {
      api.log(
        `housekeeping waits for the database: ${error instanceof Error ? error.message : 'unknown error'}`,
      );
    }
    if (isRunning()) timer = setTimeout(() => void round(), interval);
  };
  const isRunning = () => running;

  await round();
  return {
    stop() {
      running = false;
      clearTimeout(timer);
      clearInterval(silence);
    },
  };
}
