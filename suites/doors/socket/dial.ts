import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import WebSocket from 'ws';
import { parsedJson, troubleOf } from '../http/answer.ts';
import { attributionHeaders } from '../attribution.ts';

export interface DialOptions {
  /** `ws[s]://host:port`, where `/api/v1/agents/connect` is added, or with a path, which then stands. */
  readonly wsUrl: string;
  readonly agentId: string;
  readonly key: string;
  readonly check: string;
  readonly timeoutMs: number;
  readonly answersPings: boolean;
}

/** `status` 0: no HTTP answer came, and `trouble` says why. `body` is parsed JSON, if it was. */
export interface Refused {
  readonly opened: false;
  readonly status: number;
  readonly trouble?: string;
  readonly body?: unknown;
}

export type Dialled = { readonly opened: true; readonly socket: WebSocket } | Refused;

/**
 * Asks for the upgrade; the target's refusal is a value. `prepare` gets the socket before anything can arrive,
 * so that frames sent together with the upgrade are not lost.
 */
export function dial(options: DialOptions, prepare: (socket: WebSocket) => void): Promise<Dialled> {
  const socket = new WebSocket(connectUrl(options), {
    headers: {
      ...attributionHeaders(options.check),
      ...(options.key === '' ? {} : { 'x-agent-api-key': options.key }),
    },
    handshakeTimeout: options.timeoutMs,
    perMessageDeflate: false,
    autoPong: options.answersPings,
    rejectUnauthorized: false,
  });
  prepare(socket);
  return new Promise((resolve) => {
    socket.once('open', () => {
      resolve({ opened: true, socket });
    });
    socket.once('unexpected-response', (request, response) => {
      void refusal(response, options.timeoutMs).then((refused) => {
        resolve(refused);
        request.destroy();
      });
    });
    socket.on('error', (error) => {
      resolve({ opened: false, status: 0, trouble: dialTrouble(error) });
    });
  });
}

async function refusal(response: IncomingMessage, timeoutMs: number): Promise<Refused> {
  const status = response.statusCode ?? 0;
  const deadline = setTimeout(() => response.destroy(), timeoutMs);
  try {
    return { opened: false, status, body: parsedJson(await text(response)) };
  } catch {
    return { opened: false, status };
  } finally {
    clearTimeout(deadline);
  }
}

function dialTrouble(error: Error): string {
  if (/timed out/i.test(error.message)) return 'timeout';
  const trouble = troubleOf(error);
  return trouble === 'other' ? error.message : trouble;
}

/** An empty agent id is left out, which is a way of asking wrongly. */
function connectUrl({ wsUrl, agentId }: DialOptions): URL {
  const url = new URL(wsUrl.replace(/^http/, 'ws'));
  if (url.pathname === '/') url.pathname = '/api/v1/agents/connect';
  if (agentId !== '') url.searchParams.set('agent_id', agentId);
  return url;
}
