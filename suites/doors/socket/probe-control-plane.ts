import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import type { Json } from '../../kit/check.ts';
import type { Recorder } from '../../kit/evidence.ts';
import { parsedJson } from '../http/answer.ts';
import { textAt } from '../http/read.ts';
import type { ShapeWatch } from '../shapes/watch-shapes.ts';
import { AgentSeat } from './agent-seat.ts';
import { Registrar, type Reply } from './registrar.ts';

export interface ProbeControlPlaneOptions {
  /** Absent: it serves more than one check. */
  readonly check?: string;
  readonly recorder: Recorder;
  readonly shapes: ShapeWatch;
  readonly bootstrapKey: string;
  /** On 127.0.0.1; by default a free one. */
  readonly port?: number;
}

/** A request that an agent has no business to make: contract §1 lets it use register and connect alone. */
export interface OtherCall {
  readonly method: string;
  readonly path: string;
  readonly at: string;
}

/** How one agent is refused while the others are served. */
interface TurnedAway {
  readonly status: number;
  /** Also when it registers, not only when it connects. */
  readonly registering: boolean;
}

/** Both sides take frames up to 512 KiB (contract §3.1); ours takes some more before it closes with 1009. */
const LARGEST_FRAME = 1024 * 1024;

const HEALTHY: Reply = { status: 200, body: { status: 'healthy' } };
const UNKNOWN: Reply = { status: 404, body: { error: 'Not found', message: 'There is no such path.' } };

/** Starts our scripted API, so that an agent can be judged alone. */
export async function startProbeControlPlane(options: ProbeControlPlaneOptions): Promise<ProbeControlPlane> {
  const controlPlane = new ProbeControlPlane(options);
  await controlPlane.comeBack();
  return controlPlane;
}

export class ProbeControlPlane implements AsyncDisposable {
  /** Whatever agents asked for besides register, connect and `/health`. */
  readonly otherCalls: OtherCall[] = [];
  /** When connections were asked for and refused. */
  readonly refusedConnections: { readonly agentId: string | undefined; readonly at: string }[] = [];

  readonly #options: ProbeControlPlaneOptions;
  readonly #check: string;
  readonly #registrar: Registrar;
  readonly #seats = new Map<string, AgentSeat>();
  readonly #upgrades = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
  });
  readonly #sockets = new Set<Socket>();
  #port: number;
  #server: http.Server | undefined;
  #refusing: number | 'tcp' | undefined;
  readonly #turnedAway = new Map<string, TurnedAway>();

  constructor(options: ProbeControlPlaneOptions) {
    this.#options = options;
    this.#check = options.check ?? 'shared';
    this.#port = options.port ?? 0;
    this.#registrar = new Registrar(options.bootstrapKey);
    options.recorder.secret(options.bootstrapKey);
  }

  /** `ws://127.0.0.1:<port>`, for an agent's `CONTROL_PLANE_URL`. */
  get url(): string {
    return `ws://127.0.0.1:${String(this.#port)}`;
  }

  /** The seat of an agent, also before it ever came. */
  agent(agentId: string): AgentSeat {
    const { recorder, shapes } = this.#options;
    const keyOf = () => this.keyOf(agentId);
    const seat =
      this.#seats.get(agentId) ?? new AgentSeat({ agentId, check: this.#check, recorder, shapes, keyOf });
    this.#seats.set(agentId, seat);
    return seat;
  }

  /** The agents that were heard of, or asked for. */
  get agents(): readonly AgentSeat[] {
    return [...this.#seats.values()];
  }

  /** The key that this agent was given; undefined: it has not registered yet. */
  keyOf(agentId: string): string | undefined {
    return this.#registrar.known(agentId)?.key;
  }

  /** The bootstrap key is good for this id again. */
  forget(agentId: string): void {
    this.#registrar.forget(agentId);
  }

  /** New connections get this status instead of an upgrade; `tcp`: whoever calls is cut off. Open ones stay. */
  refuseConnections(how: number | 'tcp'): void {
    this.#refusing = how;
  }

  accept(): void {
    this.#refusing = undefined;
  }

  /**
   * This agent alone gets this status for each new connection, and for each registration too unless that is let
   * pass, until it is disposed of. An open connection stays.
   */
  turnAway(agentId: string, status: number, { registering = true } = {}): Disposable {
    this.#turnedAway.set(agentId, { status, registering });
    return { [Symbol.dispose]: () => this.#turnedAway.delete(agentId) };
  }

  /** As if the process had been killed: all lines are cut, and nobody listens. What was asked for is kept. */
  async goAway(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Listens again, on the same port. */
  async comeBack(): Promise<void> {
    if (this.#server !== undefined) return;
    const server = http.createServer((request, response) => {
      void this.#serve(request, response);
    });
    server.on('connection', (socket) => {
      this.#meet(socket);
    });
    server.on('upgrade', (request, socket, head) => {
      this.#upgrade(request, socket, head);
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port; // it listens on TCP
    this.#server = server;
  }

  async restart(): Promise<void> {
    await this.goAway();
    await this.comeBack();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.agents.map((seat) => seat.close(1001)));
    await this.goAway();
  }

  #meet(socket: Socket): void {
    if (this.#refusing === 'tcp') {
      this.refusedConnections.push({ agentId: undefined, at: new Date().toISOString() });
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on('error', () => undefined); // an agent may die at any time
    socket.once('close', () => this.#sockets.delete(socket));
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = parsedJson(await text(request).catch(() => ''));
    const reply = this.#replyTo(request, body);
    this.#record(request, body, reply);
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
  }

  #replyTo(request: http.IncomingMessage, body: unknown): Reply {
    const { method = '', path } = asked(request);
    if (method === 'GET' && path === '/health') return HEALTHY;
    if (method === 'POST' && path === '/api/v1/agents/register') return this.#register(request, body);
    this.otherCalls.push({ method, path, at: new Date().toISOString() });
    return UNKNOWN;
  }

  #register(request: http.IncomingMessage, body: unknown): Reply {
    const key = keyOf(request);
    if (key !== undefined) this.#options.recorder.secret(key);
    const agentId = textAt(body, 'agentId');
    const turnedAway = this.#turnedAway.get(agentId ?? '');
    const reply =
      turnedAway?.registering === true ? refusalFor(turnedAway.status) : this.#registrar.register(key, body);
    const given = textAt(reply.body, 'apiKey');
    if (given !== undefined) this.#options.recorder.secret(given);
    if (agentId !== undefined) {
      this.agent(agentId).registrations.push({ at: new Date().toISOString(), status: reply.status, body });
    }
    return reply;
  }

  #upgrade(request: http.IncomingMessage, socket: Duplex, head: Buffer): void {
    const { method, path, agentId } = asked(request);
    const reply = path === '/api/v1/agents/connect' ? this.#refusal(agentId, keyOf(request)) : UNKNOWN;
    if (reply === UNKNOWN) this.otherCalls.push({ method: method ?? '', path, at: new Date().toISOString() });
    this.#record(request, undefined, reply ?? { status: 101, body: undefined });
    if (reply !== undefined || agentId === undefined) {
      this.refusedConnections.push({ agentId, at: new Date().toISOString() });
      refuse(socket, reply ?? UNKNOWN);
      return;
    }
    this.#upgrades.handleUpgrade(request, socket, head, (opened) => {
      this.agent(agentId).sit(opened);
    });
  }

  #refusal(agentId: string | undefined, key: string | undefined): Reply | undefined {
    const refusing = this.#turnedAway.get(agentId ?? '')?.status ?? this.#refusing;
    return typeof refusing === 'number'
      ? refusalFor(refusing)
      : this.#registrar.refusesConnection(agentId, key);
  }

  #record(request: http.IncomingMessage, body: unknown, { status, body: response }: Reply): void {
    const { method = '', agentId } = asked(request);
    this.#options.recorder.record({
      kind: 'http',
      method,
      path: request.url ?? '',
      request: body as Json | undefined, // parsed JSON
      status,
      response: response as Json | undefined, // made of literals
      ms: 0,
      as: textAt(body, 'agentId') ?? agentId,
    });
    this.#watch(method, request, body);
  }

  /** What the agent asked is the target's word: judged under the operation's name. */
  #watch(method: string, request: http.IncomingMessage, body: unknown): void {
    const { path } = asked(request);
    this.#options.shapes.asked({ check: this.#check, method, path, body });
  }
}

function refusalFor(status: number): Reply {
  const error = status >= 500 ? 'Internal error' : 'Forbidden';
  return { status, body: { error, message: 'This is refused for now.' } };
}

function asked({ method, url = '/' }: http.IncomingMessage) {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return { method, path: pathname, agentId: searchParams.get('agent_id') ?? undefined };
}

function keyOf({ headers }: http.IncomingMessage): string | undefined {
  return textAt(headers, 'x-agent-api-key');
}

function refuse(socket: Duplex, { status, body }: Reply): void {
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${String(status)} ${http.STATUS_CODES[status] ?? 'Refused'}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${String(Buffer.byteLength(text))}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
