import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { Config } from '../config.ts';
import type { Parts } from '../parts.ts';
import type { Frame } from './frames.ts';
import { outcomeOfStatus } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { watchForSilence } from './watch-for-silence.ts';

export interface Connection {
  readonly kind: 'open';
  /** Hands over each text frame; until this is called nothing is read, so that none is missed. */
  listen(onText: (text: string) => void): void;
  /** Sent if the connection is still open; a report that is lost is asked for again after the next connect. */
  send(frame: Frame): void;
  close(code: number): void;
  /** Settles with how the connection ended; never rejects. */
  readonly closed: Promise<Outcome>;
}

const HANDSHAKE_MS = 10_000;
/** The API may send up to 512 KiB (contract §3.1). */
const LARGEST_FRAME = 1024 * 1024;
const CLOSE_MS = 1_000;

/** Dials `GET /api/v1/agents/connect` (contract §3.1); answers pings by itself. */
export function openConnection(parts: Parts, config: Config, key: string): Promise<Connection | Outcome> {
  const url = new URL('/api/v1/agents/connect', config.controlPlane);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('agent_id', config.agentId);
  const socket = new WebSocket(url, {
    headers: { 'X-Agent-API-Key': key },
    handshakeTimeout: HANDSHAKE_MS,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
    autoPong: parts.answersPings,
  });
  const opened = Promise.withResolvers<Connection | Outcome>();
  const closed = Promise.withResolvers<Outcome>();
  socket.on('unexpected-response', (request, answer: IncomingMessage) => {
    opened.resolve(outcomeOfStatus(answer.statusCode ?? 0, 'the connection of this agent'));
    request.destroy();
  });
  // Also after `unexpected-response`, whose request is destroyed; the first outcome stands.
  socket.on('error', (cause) => {
    opened.resolve({ kind: 'absent', why: `The API cannot be reached: ${cause.message}.` });
  });
  socket.on('close', (code) => {
    closed.resolve({ kind: 'closed', code });
  });
  socket.on('open', () => {
    socket.pause();
    watchForSilence(socket);
    opened.resolve(connectionOver(parts, socket, closed.promise));
  });
  return opened.promise;
}

function connectionOver(parts: Parts, socket: WebSocket, closed: Promise<Outcome>): Connection {
  return {
    kind: 'open',
    closed,
    listen(onText) {
      socket.on('message', (data, isBinary) => {
        if (parts.isDocument(isBinary)) onText(textOf(data));
      });
      socket.resume();
    },
    send(frame) {
      if (socket.readyState === WebSocket.OPEN) socket.send(parts.frameText(frame, new Date()));
    },
    close(code) {
      socket.resume();
      socket.close(code);
      const impatient = setTimeout(() => {
        socket.terminate();
      }, CLOSE_MS);
      void closed.then(() => {
        clearTimeout(impatient);
      });
    },
  };
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}
