import { randomUUID } from 'node:crypto';

import type { Api } from './context.ts';
import type { CommandRow } from './commands.ts';
import type { Connection } from './connections.ts';

/** One text frame (contract §3.1). */
export const frame = (type: string, payload: unknown, now: Date): unknown => ({
  type,
  timestamp: now.toISOString(),
  payload,
});

/** Sends commands down one connection, in the order given, and remembers that they went. */
export function sendCommands(api: Api, connection: Connection, commands: readonly CommandRow[]): void {
  for (const { command_id: commandId, action, payload } of commands) {
    connection.sent.add(commandId);
    connection.socket.send(
      JSON.stringify(api.parts.frame('command', { commandId, action, payload }, new Date())),
    );
  }
}

async function emptyOutbox(api: Api, connection: Connection): Promise<void> {
  do {
    connection.outbox = 'busy';
    const commands = await api.parts.claimOpenCommands(api.db, connection);
    if (!connection.closed) api.parts.sendCommands(api, connection, commands);
    connection.greeted = true;
  } while (wantsAnotherLook(connection));
  connection.outbox = 'idle';
}

// Somebody may have knocked while we awaited; the compiler cannot see that.
const wantsAnotherLook = ({ outbox, closed }: Connection): boolean => outbox === 'again' && !closed;

/** Looks into the ledger for what this connection has not had; one look at a time, so the order stands. */
export function knock(api: Api, connection: Connection): void {
  if (connection.outbox !== 'idle') {
    connection.outbox = 'again';
    return;
  }
  emptyOutbox(api, connection).catch((error: unknown) => {
    // Nothing is lost: the ledger has it, and the next tick knocks again, whatever was marked as sent.
    connection.outbox = 'idle';
    connection.greeted = false;
    api.log(
      `commands for ${connection.agentId} wait: ${error instanceof Error ? error.message : 'unknown error'}`,
    );
  });
}

/** After a commit: hands the agent its commands if it is connected to this process; others look for themselves. */
export function deliver(api: Api, agentId: string): void {
  const connection = api.connections.byAgent.get(agentId);
  if (connection !== undefined) api.parts.knock(api, connection);
}

export const newId = (): string => randomUUID();
