import type WebSocket from 'ws';
import type { Json } from '../../kit/check.ts';
import type { Outcome } from '../../kit/eventually.ts';
import type { Recorder } from '../../kit/evidence.ts';
import { parsedJson } from '../http/answer.ts';
import type { ShapeWatch } from '../shapes/watch-shapes.ts';
import { textAt } from '../http/read.ts';
import { Arrivals } from './arrivals.ts';
import { commandOf, matchesCommand, type Command, type CommandMatch } from './command.ts';
import { dial, type Dialled, type Refused } from './dial.ts';
import { readFrames, writeFrame, type Frame } from './frame.ts';
import { mannerOf, type Manner, type Reporting, type StatusReport } from './manners.ts';

export interface Capacity {
  readonly maxSessions?: number;
  readonly cpu?: string;
  readonly memory?: string;
}

export interface Heartbeat {
  readonly status?: 'online' | 'draining';
  readonly activeSessions?: number;
  readonly capacity?: Capacity;
}

export interface ProbeAgentOptions {
  readonly wsUrl: string;
  readonly agentId: string;
  readonly key: string;
  readonly check: string;
  readonly recorder: Recorder;
  readonly shapes: ShapeWatch;
  readonly patience: { readonly answer: number };
  readonly heartbeatMs: number;
  readonly capacity?: Capacity | undefined;
  readonly manner?: Manner | undefined;
  /** False: receives and sends nothing by itself, not even the first heartbeat. Default true. */
  readonly heartbeats?: boolean | undefined;
  /** False: leaves the API's pings unanswered. Default true. */
  readonly answersPings?: boolean | undefined;
}

export interface Closed {
  /** 1006: the connection ended without a close frame. */
  readonly code: number;
  readonly reason: string;
}

/** How long a peer may take to say goodbye before the line is cut. */
const GOODBYE_MS = 1_000;

/** Our scripted agent on one connection at a time. Everything the API sends is kept; nothing it does throws. */
export class ProbeAgent implements Reporting, AsyncDisposable {
  readonly agentId: string;
  key: string;
  /** Changeable at any time; it is asked for each command that comes. */
  manner: Manner;
  /** Resolves when the present connection has ended. */
  closed: Promise<Closed>;

  readonly #options: ProbeAgentOptions;
  readonly #frames = new Arrivals<Frame>();
  readonly #commands = new Arrivals<Command>();
  /** Reports that ended a command, with those before, to be repeated when it comes again (contract §8.1). */
  readonly #reported = new Map<string, { type: string; payload: unknown }[]>();
  #socket: WebSocket | undefined;
  /** All that are open; more than one only after a check connected twice. */
  readonly #sockets = new Set<WebSocket>();
  #beating: NodeJS.Timeout | undefined;
  #beats: boolean;
  /** What the last heartbeat said; the automatic ones repeat it. */
  #state: Heartbeat;
  /** The command at hand, so that its `status` reports are remembered with it. */
  #handling: string | undefined;

  constructor(options: ProbeAgentOptions) {
    this.#options = options;
    this.agentId = options.agentId;
    this.key = options.key;
    this.manner = options.manner ?? 'obedient';
    this.closed = Promise.resolve({ code: 1006, reason: 'never connected' });
    this.#beats = options.heartbeats ?? true;
    this.#state = {
      status: 'online',
      activeSessions: 0,
      ...(options.capacity ? { capacity: options.capacity } : {}),
    };
  }

  /** All frames that came, over all connections. */
  get frames(): readonly Frame[] {
    return this.#frames.items;
  }

  /** All `command` frames that came, repeated ones included. */
  get commands(): readonly Command[] {
    return this.#commands.items;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === 1;
  }

  /** Connects, and sends the first heartbeat. A refusal is a value. An older connection of ours is left as it is. */
  async connect(): Promise<Dialled> {
    const { wsUrl, check, patience, answersPings = true } = this.#options;
    const dialled = await dial(
      { wsUrl, agentId: this.agentId, key: this.key, check, timeoutMs: patience.answer, answersPings },
      (socket) => {
        this.#listen(socket);
      },
    );
    if (!dialled.opened) {
      this.#noteRefusal(dialled);
      return dialled;
    }
    this.#note('opened');
    this.#watchUpgrade(101, undefined);
    if (this.#beats) this.speak();
    return dialled;
  }

  /** False: there is no open connection. `breaks`: what of the contract it breaks, on purpose; undeclared, that is our error. */
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

  /** What it does not say stays as it was said last. */
  heartbeat(said: Heartbeat = {}): boolean {
    this.#state = { ...this.#state, ...said };
    return this.send('heartbeat', this.#state);
  }

  /** No more automatic heartbeats; the connection stays. */
  silence(): void {
    this.#beats = false;
    clearInterval(this.#beating);
  }

  /** A heartbeat now, and automatic ones from now on. */
  speak(): void {
    this.#beats = true;
    clearInterval(this.#beating);
    this.heartbeat();
    this.#beating = setInterval(() => this.isOpen && this.heartbeat(), this.#options.heartbeatMs);
    this.#beating.unref();
  }

  ack({ commandId }: Pick<Command, 'commandId'>): void {
    this.#report(commandId, 'ack', { commandId });
  }

  complete({ commandId }: Pick<Command, 'commandId'>, result?: unknown): void {
    this.#report(commandId, 'complete', { commandId, ...(result === undefined ? {} : { result }) });
  }

  failed({ commandId }: Pick<Command, 'commandId'>, error: string): void {
    this.#report(commandId, 'failed', { commandId, error });
  }

  status(report: StatusReport): void {
    this.#report(this.#handling, 'status', report);
  }

  repeat({ commandId }: Pick<Command, 'commandId'>): boolean {
    const reported = this.#reported.get(commandId) ?? [];
    const ended = reported.some(({ type }) => type === 'complete' || type === 'failed');
    if (ended) for (const { type, payload } of reported) this.#tell(type, payload);
    return ended;
  }

  /** The first such command, among those that came and those that come within the patience. */
  awaitCommand(match: CommandMatch, patienceMs: number): Promise<Outcome<Command | undefined>> {
    return this.#commands.first(matchesCommand(match), patienceMs);
  }

  awaitFrame(matches: (frame: Frame) => boolean, patienceMs: number): Promise<Outcome<Frame | undefined>> {
    return this.#frames.first(matches, patienceMs);
  }

  /** Whether a pong came within the patience for an answer. */
  ping(): Promise<boolean> {
    const socket = this.#socket;
    if (socket?.readyState !== 1) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (answered: boolean) => {
        clearTimeout(deadline);
        socket.off('pong', ponged).off('close', ended);
        resolve(answered);
      };
      const ponged = () => end(true);
      const ended = () => end(false);
      const deadline = setTimeout(end, this.#options.patience.answer, false);
      socket.once('pong', ponged).once('close', ended);
      socket.ping();
    });
  }

  /** Cuts the line without a close frame. */
  async drop(): Promise<void> {
    this.#note('dropped by us');
    this.#socket?.terminate();
    await this.closed;
  }

  async leave(code = 1000): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined) return;
    socket.close(code);
    const cut = setTimeout(() => {
      socket.terminate();
    }, GOODBYE_MS);
    await this.closed;
    clearTimeout(cut);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.silence();
    await this.leave();
    for (const socket of this.#sockets) socket.terminate();
  }

  /** From `open` on it is the agent's connection; an attempt that is refused leaves the one before as it is. */
  #listen(socket: WebSocket): void {
    socket.on('error', () => undefined); // `close` follows, and is what counts
    socket.on('message', (data: Buffer, binary: boolean) => {
      this.#receive(data.toString('utf8'), binary);
    });
    socket.once('open', () => {
      this.#socket = socket;
      this.#sockets.add(socket);
      this.closed = this.#ending(socket);
    });
  }

  #ending(socket: WebSocket): Promise<Closed> {
    return new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        if (this.#socket === socket) clearInterval(this.#beating);
        this.#sockets.delete(socket);
        this.#note('closed', `${String(code)} ${reason.toString()}`.trim());
        resolve({ code, reason: reason.toString() });
      });
    });
  }

  #receive(text: string, binary: boolean): void {
    const { check, recorder, shapes } = this.#options;
    const { frames, broken } = readFrames(text, binary);
    for (const frame of frames) {
      recorder.record({ ...this.#frameRecord(frame.document), direction: 'to-agent', by: 'target' });
      const seen = { check, direction: 'to-agent', frame: frame.document } as const;
      shapes.frame(broken === undefined ? seen : { ...seen, broken });
      this.#frames.add(frame);
      if (frame.type === 'command') this.#take(commandOf(frame));
    }
  }

  #take(command: Command): void {
    this.#commands.add(command);
    this.#handling = command.commandId;
    mannerOf(this.manner)(this, command);
    this.#handling = undefined;
  }

  #report(commandId: string | undefined, type: string, payload: unknown): void {
    if (commandId !== undefined) {
      const reported = this.#reported.get(commandId) ?? [];
      this.#reported.set(commandId, [...reported, { type, payload }]);
    }
    this.#tell(type, payload);
  }

  /** About a command that named nothing, an agent has nothing to name: that breach is the API's. */
  #tell(type: string, payload: unknown): void {
    const about = textAt(payload, type === 'status' ? 'sessionId' : 'commandId');
    this.send(type, payload, about === undefined ? 'it names none, as the command did' : undefined);
  }

  #watch(frame: unknown): void {
    const { check, shapes } = this.#options;
    shapes.spoke({ check, direction: 'to-api', frame });
  }

  #write(data: string | Buffer, frame: unknown, breaks?: string): boolean {
    if (this.#socket?.readyState !== 1) return false;
    this.#options.recorder.record({ ...this.#frameRecord(frame), direction: 'to-api', by: 'probe', breaks });
    this.#socket.send(data, () => undefined); // a line that breaks under it shows in `closed`
    return true;
  }

  #frameRecord(frame: unknown) {
    return { kind: 'frame', agent: this.agentId, frame: frame as Json } as const; // sent or received as JSON
  }

  #noteRefusal({ status, trouble, body }: Refused): void {
    this.#note('refused', `${String(status)} ${trouble ?? JSON.stringify(body)}`);
    if (status !== 0) this.#watchUpgrade(status, body);
  }

  #watchUpgrade(status: number, body: unknown): void {
    const { check, shapes } = this.#options;
    shapes.answer({ check, method: 'GET', path: '/api/v1/agents/connect', status, body });
  }

  #note(event: string, detail?: string): void {
    this.#options.recorder.record({ kind: 'socket', agent: this.agentId, event, detail });
  }
}
