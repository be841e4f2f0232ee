import type { Action } from '../../../fixtures/contract/states.ts';
import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { textAt } from '../../doors/http/read.ts';
import { accepted, IMPOSSIBLE } from '../../doors/http/what-a-status-says.ts';
import type { World } from '../../world/world.ts';
import { Divergence } from './divergence.ts';
import { isOpen } from './open-commands.ts';
import { SessionModel } from './session-model.ts';
import { GOES_WRONG, REPORTED, WORK, type Workload } from './workload.ts';

/** How an agent tells that it is done: each suffices (contract §4). */
export type Telling = 'complete' | 'status' | 'both';

/** The request that asks for each change. */
const ASK: Readonly<Record<Exclude<Action, 'start_session'>, readonly [method: string, below: string]>> = {
  hibernate_session: ['PUT', '/hibernate'],
  wake_session: ['PUT', '/wake'],
  stop_session: ['DELETE', ''],
};

/** A refusal because the agent is away (R2). */
const AWAY = [409, 503];

/**
 * One session of the target and an honest agent with a cluster of its own, both beside the model. Every method is
 * one step: it acts, says so to the model, and waits until the target has followed. @throws Divergence
 */
export class ApiStage {
  readonly #world: World;
  readonly model = new SessionModel();
  readonly agent: ProbeAgent;
  readonly sessionId: string;
  workload: Workload = 'none';
  /** The workload is lost for good, and nobody was told. */
  #loss = false;
  /** Commands that this process has ended, with what it found to say. */
  readonly #ended = new Map<string, () => void>();
  /** Of this connection: what came and was not yet looked at, and where its first command lies. */
  #inbox: Command[] = [];
  /** Commands whose end the target has written down. */
  readonly #stored = new Set<string>();
  #from = 0;
  #expected = 0;

  constructor(world: World, agent: ProbeAgent, sessionId: string) {
    this.#world = world;
    this.agent = agent;
    this.sessionId = sessionId;
  }

  get connected(): boolean {
    return this.agent.isOpen;
  }

  get hasWork(): boolean {
    return this.connected && this.#inbox.length > 0;
  }

  /** The start command comes. */
  async begin(): Promise<void> {
    await this.#receive(1);
  }

  async ask(action: keyof typeof ASK): Promise<void> {
    const [method, below] = ASK[action];
    const { status } = await this.#world.api.request({ method, path: `/sessions/${this.sessionId}${below}` });
    const wasAccepted = accepted(status);
    const lawful = this.model.allows(action)
      ? wasAccepted || (!this.connected && AWAY.includes(status))
      : IMPOSSIBLE.includes(status);
    if (!lawful)
      throw new Divergence('answers', `${action} was answered ${status} in the state ${this.model.state}`);
    if (wasAccepted) this.model.accept(action);
    if (wasAccepted && this.connected) await this.#receive(1);
    await this.#followed();
  }

  /** The oldest command is acknowledged and done, or goes wrong, and is reported. */
  async work(telling: Telling, goesWrong = false): Promise<void> {
    const command = this.#inbox.shift();
    if (!command) return;
    this.#report('ack', command.commandId);
    const tell = this.#ended.get(command.commandId) ?? this.#do(command, telling, goesWrong);
    this.#ended.set(command.commandId, tell);
    tell();
    await this.#followed();
  }

  /** It is done, and the connection dies before anybody hears of it. */
  async workUnheard(): Promise<void> {
    const command = this.#inbox.shift();
    if (command) this.#ended.set(command.commandId, this.#do(command, 'both', false));
    await this.drop();
  }

  async drop(): Promise<void> {
    await this.agent.drop();
    this.#inbox = [];
  }

  /** Every open command comes, oldest first; then the agent says what it finds. */
  async connect(): Promise<void> {
    this.#from = this.agent.commands.length;
    this.#expected = 0;
    await this.#world.fleet.reconnect(this.agent);
    await this.#receive(this.model.open.length);
    this.#tellLoss();
    const found = REPORTED[this.workload];
    if (found !== undefined) this.#status(found);
    await this.#followed();
  }

  /** A new process: what it had done it has forgotten. */
  async restart(): Promise<void> {
    await this.drop();
    this.#ended.clear();
    await this.connect();
  }

  async loseWorkload(): Promise<void> {
    this.workload = 'none';
    this.#loss = true;
    if (this.connected) this.#tellLoss();
    await this.#followed();
  }

  /** Reports of ended commands once more: nobody may heed them. */
  async repeatReports(): Promise<void> {
    for (const commandId of this.#ended.keys()) {
      this.#report('complete', commandId);
      this.#report('failed', commandId);
    }
    await this.#followed();
  }

  /** The commands of this connection are those that were expected, and no more. */
  assertDeliveries(): void {
    const came = this.#came();
    if (came.length > this.#expected)
      throw new Divergence(
        'deliveries',
        `on one connection ${came.length} commands came, ${came.map(({ action }) => action).join(', ')}; ${this.#expected} were due`,
      );
  }

  #came(): readonly Command[] {
    return this.agent.commands
      .slice(this.#from)
      .filter(({ payload }) => textAt(payload, 'sessionId') === this.sessionId);
  }

  /** So many more commands come, the youngest of the open ones, in their order. */
  async #receive(count: number): Promise<void> {
    const before = this.#expected;
    this.#expected += count;
    const { eventually, patience } = this.#world;
    const { held, value } = await eventually(
      () => this.#came().slice(before),
      (came) => came.length >= count,
      patience.command,
    );
    const { open } = this.model;
    const due = open.slice(open.length - count);
    if (!held)
      throw new Divergence(
        'deliveries',
        `of the open commands ${due.map(({ action }) => action).join(', ')} only ${value.length} came`,
      );
    this.#recognise(due, value);
    this.#inbox.push(...value.slice(0, count));
    this.assertDeliveries();
  }

  #recognise(due: SessionModel['open'], came: readonly Command[]): void {
    const known = this.model.accepted.flatMap(({ commandId }) => commandId ?? []);
    due.forEach((command, index) => {
      const { action, commandId } = came[index] ?? { action: 'nothing', commandId: '' };
      const right =
        command.commandId === undefined ? !known.includes(commandId) : command.commandId === commandId;
      if (action !== command.action || !right)
        throw new Divergence('deliveries', `${action} ${commandId} came where ${command.action} was due`);
      command.commandId = commandId;
    });
  }

  /** Changes the workload at once; the returned function tells of it. */
  #do({ action, commandId }: Command, telling: Telling, goesWrong: boolean): () => void {
    const outcome = (goesWrong ? GOES_WRONG : WORK)[action as Action](this.workload);
    this.workload = outcome.workload;
    this.#loss &&= outcome.workload === 'none';
    const { reached } = outcome;
    if (reached === undefined) return () => this.#report('failed', commandId);
    return () => {
      if (telling !== 'complete') this.#status(reached);
      if (telling !== 'status') this.#report('complete', commandId);
    };
  }

  #tellLoss(): void {
    if (this.#loss) this.#status('failed');
    this.#loss = false;
  }

  #status(state: SessionModel['state']): void {
    this.agent.status({ sessionId: this.sessionId, state });
    this.model.status(state);
  }

  #report(kind: 'ack' | 'complete' | 'failed', commandId: string): void {
    if (kind === 'failed') this.agent.failed({ commandId }, 'it went wrong');
    else this.agent[kind]({ commandId });
    this.model.report(kind, commandId);
  }

  /** The row is where the model is, and what has ended has ended there too. */
  async #followed(): Promise<void> {
    const { held, value } = await this.#world.arrange.comesTo(this.sessionId, this.model.state);
    if (!held)
      throw new Divergence('rows', `the row says ${String(value?.['state'])}, the model ${this.model.state}`);
    await this.#endsWereStored();
  }

  /** A report without an edge moves no row: until its command has ended there, it may still come again. */
  async #endsWereStored(): Promise<void> {
    const ended = this.model.ended.filter((commandId) => !this.#stored.has(commandId));
    if (ended.length === 0) return;
    const { eventually, patience, sql } = this.#world;
    const { held, value } = await eventually(
      () => sql.commandsOf(this.sessionId),
      (rows) =>
        ended.every((id) => rows.some((row) => String(row['command_id']) === id && !isOpen(row['status']))),
      patience.report,
    );
    if (!held) {
      const rows = value.map((row) => `${String(row['action'])} is ${String(row['status'])}`).join(', ');
      throw new Divergence('rows', `a command that was reported as ended is still open: ${rows}`);
    }
    for (const commandId of ended) this.#stored.add(commandId);
  }
}
