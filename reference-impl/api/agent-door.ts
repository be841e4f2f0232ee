import { WebSocketServer } from 'ws';

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';

import { closeConnection, forgetConnection } from './admit-connection.ts';
import { hearAgent } from './hear-agent.ts';
import { isRefusal, refuse } from './refusals.ts';
import { newConnection } from './connections.ts';
import { newId } from './outbox.ts';
import { isAgentKey } from './secrets.ts';

import type { Api } from './context.ts';
import type { Connection } from './connections.ts';
import type { Refusal } from './refusals.ts';

const PATH = '/api/v1/agents/connect';

const headerText = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : '';

/** The agent whose key this is, or why it may not connect (contract §2.5, §3.1). */
export async function authenticateAgent(api: Api, agentId: string, key: string): Promise<string | Refusal> {
  if (agentId === '') return refuse('invalidRequest', 'agent_id: is missing');
  if (!isAgentKey(key))
    return refuse('unauthorized', "X-Agent-API-Key must carry the agent's key of 64 hex characters.");
  const agent = await api.parts.findAgent(api.db, agentId);
  if (agent === undefined) return refuse('agentNotFound', 'There is no such agent; register it first.');
  return api.parts.keyMatches(key, agent.api_key_hash)
    ? agentId
    : refuse('forbidden', 'This is not the key of this agent.');
}

/** Writes a refusal onto a socket that was not upgraded. */
function answerRaw(api: Api, socket: Duplex, refusal: Refusal): void {
  const body = JSON.stringify(api.parts.refusalBody(refusal));
  const status = api.parts.refusalStatus(refusal);
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: ${api.parts.contentType}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

async function admission(api: Api, request: IncomingMessage): Promise<string | Refusal> {
  const address = request.url ?? '/';
  if (!URL.canParse(address, 'http://localhost'))
    return refuse('invalidRequest', 'This address cannot be read.');
  const url = new URL(address, 'http://localhost');
  if (url.pathname !== PATH) return refuse('notFound', 'There is no WebSocket at this path.');
  return authenticateAgent(
    api,
    url.searchParams.get('agent_id') ?? '',
    headerText(request.headers['x-agent-api-key']),
  );
}

function attend(api: Api, connection: Connection, socket: WebSocket): void {
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary && Buffer.isBuffer(data)) hearAgent(api, connection, data.toString('utf8'), Date.now());
  });
  socket.on('pong', () => {
    connection.lastPong = Date.now();
  });
  socket.on('error', (error) => {
    api.log(`the socket of ${connection.agentId} broke: ${error.message}`);
  });
  socket.on('close', () => {
    forgetConnection(api, connection);
  });
}

/** Claims the agent's row, upgrades, and takes the connection in; throws when it came to nothing. */
async function takeIn(
  api: Api,
  sockets: WebSocketServer,
  agentId: string,
  { request, socket, head }: Knock,
): Promise<void> {
  const id = newId();
  // Claimed before the row says so: no bookkeeping may find a row that names an unknown connection.
  api.connections.claimed.add(id);
  let admitted = false as boolean;
  try {
    if (socket.destroyed) throw new Error('the peer left before the upgrade');
    if (!(await api.parts.claimAgent(api, agentId, id)))
      throw new Error('the agent was deleted before the upgrade');
    sockets.handleUpgrade(request, socket, head, (peer) => {
      admitted = true;
      const connection = newConnection(id, agentId, peer, Date.now());
      attend(api, connection, peer);
      api.parts.admitConnection(api, connection);
    });
    if (!admitted) throw new Error('the peer did not shake hands');
  } finally {
    if (!admitted) api.connections.claimed.delete(id);
  }
}

type Knock = { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer };

/** One after another for each key, so that the row and the books name the same connection as the latest. */
function inTurns(): (key: string, work: () => Promise<void>) => Promise<void> {
  const queues = new Map<string, Promise<void>>();
  return (key, work) => {
    const turn = (queues.get(key) ?? Promise.resolve()).then(work);
    const quiet = turn
      .catch(() => undefined)
      .then(() => {
        if (queues.get(key) === quiet) queues.delete(key);
      });
    queues.set(key, quiet);
    return turn;
  };
}

/** The WebSocket endpoint for agents, on the API's own HTTP server. */
export function openAgentDoor(api: Api, server: Server): { close(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: api.parts.largestFrame,
    perMessageDeflate: false,
  });
  const inTurn = inTurns();

  async function upgrade(knock: Knock): Promise<void> {
    const agentId = await admission(api, knock.request);
    if (isRefusal(agentId)) answerRaw(api, knock.socket, agentId);
    else await inTurn(agentId, () => takeIn(api, sockets, agentId, knock));
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const destroy = () => {
      socket.destroy();
    };
    socket.on('error', destroy);
    upgrade({ request, socket, head }).catch(async (error: unknown) => {
      api.log(`an upgrade failed: ${error instanceof Error ? error.message : 'unknown error'}`);
      const refusal = await api.parts.onAccident(error);
      if (socket.writable) answerRaw(api, socket, refusal);
    });
  });

  return {
    close() {
      for (const connection of [...api.connections.byAgent.values()])
        closeConnection(api, connection, 'leaving');
      sockets.close();
    },
  };
}
