import { randomUUID } from 'node:crypto';
import type WebSocket from 'ws';
import type { Json } from '../../kit/check.ts';
import type { Outcome } from '../../kit/eventually.ts';
import type { Recorder } from '../../kit/evidence.ts';
import { parsedJson } from '../http/answer.ts';
import { OurBreach } from '../shapes/our-breach.ts';
import type { ShapeWatch } from '../shapes/watch-shapes.ts';
import { Arrivals } from './arrivals.ts';
import { readFrames, writeFrame, type Frame } from './frame.ts';
import { reportOf, statusOf, type Report, type SessionStatus } from './reports.ts';

/** One registration as it was asked and answered. */
export interface RegistrationSeen {
  readonly at: string;
  readonly status: number;
  readonly body: unknown;
}

export interface ConnectionSeen {
  readonly openedAt: string;
  closedAt?: string;
  /** 1006: the connection ended without a close frame. */
  code?: number;
}

export interface SentCommand {
  readonly commandId: string;
  readonly action: string;
  readonly payload: unknown;
  /** What of the contract it breaks, on purpose. */
  readonly breaks?: string | undefined;
  /** When it was asked for. */
  readonly at: string;
  /** False: there was no connection; it is sent on the next one. */
  readonly sent: boolean;
}

export interface SeatOptions {
  readonly agentId: string;
  readonly check: string;
  readonly recorder: Recorder;
  readonly shapes: ShapeWatch;
  /** The agent's own key, once it has registered. */
  readonly keyOf: () => string | undefined;
}

/** Contract §3.1. */
const REPLACED = 4001;
/** How long an agent may take to say goodbye before the line is cut. */
const GOODBYE_MS = 1_000;

/** One agent as our scripted API sees it: all that it said, and what can be said to it. */
export class AgentSeat {
  readonly agentId: string;
  readonly registrations: RegistrationSeen[] = [];
  readonly connections: ConnectionSeen[] = [];
  /** False: commands without an end are not sent again on a new connection, as contract §3.3 has it. */
  resends = true;

  readonly #options: SeatOptions;
  readonly #frames = new Arrivals<Frame>();
  readonly #opened = new Arrivals<ConnectionSeen>();
  readonly #commands: SentCommand[] = [];
  #socket: WebSocket | undefined;

  constructor(options: SeatOptions) {
    this.#options = options;
    this.agentId = options.agentId;
  }

  /** All that the agent sent, over all connections. */
  get frames(): readonly Frame[] {
    return this.#frames.items;
  }

  get isConnected(): boolean {
    return this.#socket?.readyState === 1;
  }

  /** What the agent was given when it registered; a restarted agent can be given it. */
  get key(): string | undefined {
    return this.#options.keyOf();
  }

  /** Holds at once when a connection is open. */
  awaitConnected(patienceMs: number): Promise<Outcome<ConnectionSeen | undefined>> {
    return this.#opened.first((connection) => connection.closedAt === undefined, patienceMs);
  }

  /** Sends a command, now or on the next connection. The same `commandId` again repeats it. */
  command(
    action: string,
    payload: unknown,
    /** `breaks`: what of the contract it breaks, on purpose. */
    {
      commandId = randomUUID(),
      breaks,
    }: { readonly commandId?: string; readonly breaks?: string | undefined } = {},
  ): Promise<SentCommand> {
    const sent = this.send('command', { commandId, action, payload }, breaks);
    const command = { commandId, action, payload, breaks, at: new Date().toISOString(), sent };
    if (!this.#commands.some((known) => known.commandId === commandId)) this.#commands.push(command);
    return Promise.resolve(command);
  }

  reportsOf(commandId: string): readonly Report[] {
    return this.frames
      .flatMap((frame) => reportOf(frame) ?? [])
      .filter((report) => report.commandId === commandId);
  }

  /** All that was said about a session, in order. */
  statusOf(sessionId: string): readonly SessionStatus[] {
    return this.frames
      .flatMap((frame) => statusOf(frame) ?? [])
      .filter((status) => status.sessionId === sessionId);
  }

  awaitReport(
    commandId: string,
    types: readonly Report['type'][],
    patienceMs: number,
  ): Promise<Outcome<Report | undefined>> {
    return this.#await(
      reportOf,
      (report) => report.commandId === commandId && types.includes(report.type),
      patienceMs,
    );
  }

  /** The first `complete` or `failed` of a command. */
  awaitEnd(commandId: string, patienceMs: number): Promise<Outcome<Report | undefined>> {
    return this.awaitReport(commandId, ['complete', 'failed'], patienceMs);
  }

  awaitStatus(
    sessionId: string,
    state: string,
    patienceMs: number,
  ): Promise<Outcome<SessionStatus | undefined>> {
    return this.#await(
      statusOf,
      (status) => status.sessionId === sessionId && status.state === state,
      patienceMs,
    );
  }

  awaitFrame(matches: (frame: Frame) => boolean, patienceMs: number): Promise<Outcome<Frame | undefined>> {
    return this.#frames.first(matches, patienceMs);
  }

  /**
   * False: there is no open connection. `breaks`: what of the contract it breaks, on purpose.
   * @throws OurBreach where that was not declared: a seat serves many checks, and the one that speaks has to hear of it
   */
  send(type: string, payload: unknown, breaks?: string): boolean {
    const frame = writeFrame(type, payload);
    if (breaks === undefined) this.#watch(frame);
    return this.#write(JSON.stringify(frame), frame, breaks);
  }

  /** The same for what is sent as it is. */
  sendRaw(data: string | Buffer, breaks?: string): boolean {
    if (breaks === undefined) this.#watch(typeof data === 'string' ? parsedJson(data) : undefined);
    return this.#write(data, typeof data === 'string' ? data : { binary: data.length }, breaks);
  }

  /** Asks the agent to leave, as SIGTERM does (contract §3.2). */
  shutdown(reason?: string): boolean {
    return this.send('shutdown', reason === undefined ? {} : { reason });
  }

  /** Whether a pong came in time. */
  ping(patienceMs: number): Promise<boolean> {
    const socket = this.#socket;
    if (socket?.readyState !== 1) return Promise.resolve(false);
    return new Promise((resolve) => {
      const deadline = setTimeout(resolve, patienceMs, false);
      socket.once('pong', () => {
        clearTimeout(deadline);
        resolve(true);
      });
      socket.ping();
    });
  }

  /** Cuts the line without a close frame. */
  async drop(): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || socket.readyState === 3) return;
    const gone = closing(socket);
    this.#note('dropped by us');
    socket.terminate();
    await gone;
  }

  async close(code = 1000, reason = ''): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || socket.readyState === 3) return;
    const gone = closing(socket);
    socket.close(code, reason);
    const cut = setTimeout(() => {
      socket.terminate();
    }, GOODBYE_MS);
    await gone;
    clearTimeout(cut);
  }

  /** A connection that was admitted. It replaces the one before, and gets the open commands, oldest first. */
  sit(socket: WebSocket): void {
    const before = this.#socket;
    this.#socket = socket;
    this.#listen(socket);
    this.#note('opened');
    if (before?.readyState === 1) before.close(REPLACED, 'replaced');
    if (this.resends) for (const command of this.#openCommands()) this.#sendAgain(command);
  }

  /** It was looked at when a check asked for it. */
  #sendAgain({ commandId, action, payload, breaks }: SentCommand): void {
    const frame = writeFrame('command', { commandId, action, payload });
    this.#write(JSON.stringify(frame), frame, breaks);
  }

  #openCommands(): readonly SentCommand[] {
    return this.#commands.filter(({ commandId }) =>
      this.reportsOf(commandId).every(({ type }) => type === 'ack'),
    );
  }

  #listen(socket: WebSocket): void {
    const connection: ConnectionSeen = { openedAt: new Date().toISOString() };
    this.connections.push(connection);
    socket.on('error', () => undefined); // `close` follows, and is what counts
    socket.on('message', (data: Buffer, binary: boolean) => {
      this.#receive(data.toString('utf8'), binary);
    });
    socket.once('close', (code, reason) => {
      Object.assign(connection, { closedAt: new Date().toISOString(), code });
      this.#note('closed', `${String(code)} ${reason.toString()}`.trim());
    });
    this.#opened.add(connection);
  }

  #receive(text: string, binary: boolean): void {
    const { check, shapes } = this.#options;
    const { frames, broken } = readFrames(text, binary);
    for (const frame of frames) {
      this.#record('to-api', 'target', frame.document);
      const seen = { check, direction: 'to-api', frame: frame.document } as const;
      shapes.frame(broken === undefined ? seen : { ...seen, broken });
      this.#frames.add(frame);
    }
  }

  #watch(frame: unknown): void {
    const breach = this.#options.shapes.spoke({ direction: 'to-agent', frame });
    if (breach !== undefined) throw new OurBreach(breach);
  }

  #write(data: string | Buffer, frame: unknown, breaks?: string): boolean {
    if (this.#socket?.readyState !== 1) return false;
    this.#record('to-agent', 'probe', frame, breaks);
    this.#socket.send(data, () => undefined); // a line that breaks under it shows in `connections`
    return true;
  }

  async #await<T>(
    read: (frame: Frame) => T | undefined,
    matches: (found: T) => boolean,
    patienceMs: number,
  ): Promise<Outcome<T | undefined>> {
    const isIt = (frame: Frame) => {
      const found = read(frame);
      return found !== undefined && matches(found);
    };
    const { value, ...outcome } = await this.#frames.first(isIt, patienceMs);
    return { ...outcome, value: value && read(value) };
  }

  #record(direction: 'to-agent' | 'to-api', by: 'target' | 'probe', frame: unknown, breaks?: string): void {
    // Sent or received as JSON.
    this.#options.recorder.record({
      kind: 'frame',
      direction,
      by,
      agent: this.agentId,
      frame: frame as Json,
      breaks,
    });
  }

  #note(event: string, detail?: string): void {
    this.#options.recorder.record({ kind: 'socket', agent: this.agentId, event, detail });
  }
}

function closing(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
}
