import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { parseJson, recordAt, textAt } from '../json.ts';
import type { JsonRecord } from '../json.ts';

export interface Heard {
  readonly type: string;
  readonly payload: JsonRecord;
}

/** The API's side of contract §3, as a test says it. */
export interface ScriptedControlPlane extends AsyncDisposable {
  readonly url: string;
  readonly registrations: { readonly key: string; readonly body: unknown }[];
  readonly connects: { readonly key: string; readonly agentId: string | null; readonly at: number }[];
  /** Every frame of every connection, oldest first. */
  readonly frames: Heard[];
  /** Close codes, as the agent gave them. */
  readonly closes: number[];
  /** How a registration and a connect are answered; may be changed by the test. */
  answers: { register: { status: number; body: object }; connectStatus: number };
  command(commandId: string, action: string, payload?: object): void;
  sendText(text: string): void;
  close(code: number): void;
  /** The first frame, heard already or to come, that fits. */
  heard(fits: (frame: Heard) => boolean, what?: string): Promise<Heard>;
  until(fact: () => boolean, what: string): Promise<void>;
}

const PATIENCE_MS = 4_000;

export async function scriptControlPlane(): Promise<ScriptedControlPlane> {
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer();
  let current: WebSocket | undefined;
  const waiting = new Set<() => void>();
  const stir = (): void => waiting.forEach((look) => look());

  const plane: ScriptedControlPlane = {
    url: '',
    registrations: [],
    connects: [],
    frames: [],
    closes: [],
    answers: { register: { status: 200, body: {} }, connectStatus: 101 },
    command: (commandId, action, payload) => {
      plane.sendText(
        JSON.stringify({
          type: 'command',
          timestamp: new Date().toISOString(),
          payload: { commandId, action, payload },
        }),
      );
    },
    sendText: (text) => current?.send(text),
    close: (code) => current?.close(code),
    async heard(fits, what = fits.toString()) {
      await plane.until(() => plane.frames.some(fits), what);
      return plane.frames.find(fits) ?? { type: '', payload: {} };
    },
    until(fact, what) {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => {
        reject(new Error(`Not within ${PATIENCE_MS} ms: ${what}; heard ${JSON.stringify(plane.frames)}`));
      }, PATIENCE_MS);
      const look = (): void => {
        if (fact()) resolve(undefined);
      };
      waiting.add(look);
      // Facts of the cluster send no frame.
      const again = setInterval(look, 20);
      look();
      return promise.finally(() => {
        clearTimeout(timer);
        clearInterval(again);
        waiting.delete(look);
      });
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      if (server.listening) await new Promise((done) => server.close(done));
    },
  };

  server.on('request', (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const key = String(request.headers['x-agent-api-key']);
      plane.registrations.push({ key, body: parseJson(Buffer.concat(parts).toString()) });
      response.writeHead(plane.answers.register.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(plane.answers.register.body));
      stir();
    });
  });
  server.on('upgrade', (request, stream, head) => {
    const agentId = new URL(request.url ?? '/', 'http://x').searchParams.get('agent_id');
    const key = String(request.headers['x-agent-api-key']);
    plane.connects.push({ key, agentId, at: performance.now() });
    stir();
    if (plane.answers.connectStatus !== 101) {
      stream.end(
        `HTTP/1.1 ${plane.answers.connectStatus} No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
      );
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      current = socket;
      socket.on('message', (data: Buffer) => {
        const frame = parseJson(data.toString());
        plane.frames.push({ type: textAt(frame, 'type') ?? '', payload: recordAt(frame, 'payload') });
        stir();
      });
      socket.on('close', (code) => {
        plane.closes.push(code);
        stir();
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server that listens has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return Object.assign(plane, { url: `ws://127.0.0.1:${port}` });
}
