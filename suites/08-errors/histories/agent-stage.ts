import { randomUUID } from 'node:crypto';
import type { Action } from '../../../fixtures/contract/states.ts';
import { reportOf, statusOf } from '../../doors/socket/reports.ts';
import { connectedAgain, startPayload, type AgentAtWork } from '../../world/agent-at-work.ts';
import type { World } from '../../world/world.ts';
import { agrees, holdingOf } from './cluster-agrees.ts';
import { Divergence } from './divergence.ts';
import { SessionModel } from './session-model.ts';

interface Played {
  readonly sessionId: string;
  readonly model: SessionModel;
  readonly payloads: Map<string, unknown>;
}

/**
 * A real agent with a few sessions, and an honest control plane that knows of them only what the agent reports. A
 * step does not wait for the one before it, unless it says so. @throws Divergence
 */
export class AgentStage {
  readonly #world: World;
  readonly #at: AgentAtWork;
  readonly #sessions: Played[] = [];
  #heard: number;
  #connections: number;

  constructor(world: World, at: AgentAtWork) {
    this.#world = world;
    this.#at = at;
    this.#connections = at.seat.connections.length;
    at.seat.resends = false; // the model knows better which commands are open
    this.#heard = at.seat.frames.length;
  }

  /** Every second session has a home of its own. */
  async start(): Promise<void> {
    const { agent } = this.#at;
    const persistentHome = this.#sessions.length % 2 === 1;
    const payload = startPayload(this.#world, this.#at, { persistentHome });
    const manifest = payload.templateManifest;
    if (manifest !== null) await this.#at.cluster.apply('Template', { ...manifest });
    const played = {
      sessionId: payload.sessionId,
      model: new SessionModel(),
      payloads: new Map<string, unknown>(),
    };
    this.#sessions.push(played);
    await this.#send(played, 'start_session', { ...payload, namespace: agent.namespace });
  }

  async ask(index: number, action: Action): Promise<void> {
    const played = this.#session(index);
    this.#listen();
    if (!played.model.allows(action)) return;
    played.model.accept(action);
    await this.#send(played, action, { sessionId: played.sessionId, namespace: this.#at.agent.namespace });
  }

  /** The last command comes once more, as after a lost connection. */
  async repeat(index: number): Promise<void> {
    this.#listen();
    const { model, payloads } = this.#session(index);
    const last = model.open.at(-1);
    if (last?.commandId !== undefined)
      await this.#at.seat.command(last.action, payloads.get(last.commandId), { commandId: last.commandId });
  }

  /** Until this session has come to rest. */
  async settle(index: number): Promise<void> {
    const { model, sessionId } = this.#session(index);
    const { eventually, patience } = this.#world;
    const { held } = await eventually(
      () => this.#listen(),
      () => model.atRest && model.open.length === 0,
      patience.reconnect + patience.start,
    );
    if (held) return;
    const open = model.open.map(({ action }) => action).join(', ') || 'none';
    throw new Divergence('peace', `${sessionId} is left in the state ${model.state}, open commands: ${open}`);
  }

  async drop(): Promise<void> {
    await this.#at.seat.drop();
  }

  async restart(): Promise<void> {
    await this.#at.agent.kill();
    await this.#at.agent.restart();
    await connectedAgain(this.#world, this.#at);
  }

  /** Only what runs and has nothing to do; what else happens meanwhile is as it comes. */
  async loseWorkload(index: number): Promise<void> {
    const { sessionId, model } = this.#session(index);
    this.#listen();
    if (model.state === 'running') await this.#at.cluster.remove('Deployment', sessionId);
  }

  /** Nothing more goes wrong: all come to rest and agree with the cluster; then all are stopped. */
  async inPeace(): Promise<void> {
    await this.drop(); // a loss has to be told at the next connect
    await connectedAgain(this.#world, this.#at);
    await this.#each((index) => this.settle(index));
    await this.#each((index) => this.#agreed(index, 'agreement'));
    await this.#each((index) => this.ask(index, 'stop_session'));
    await this.#each((index) => this.settle(index));
    await this.#each((index) => this.#agreed(index, 'deletion'));
  }

  async #agreed(index: number, about: 'agreement' | 'deletion'): Promise<void> {
    const { sessionId, model } = this.#session(index);
    const { eventually, patience } = this.#world;
    const { held, value } = await eventually(
      async () => {
        this.#listen();
        return holdingOf(this.#at.cluster, sessionId);
      },
      (holding) => agrees(model.state, holding) && (about === 'agreement' || model.state === 'terminated'),
      patience.report,
    );
    if (!held)
      throw new Divergence(
        about,
        `${sessionId} was reported ${model.state}, and there is ${JSON.stringify(value)}`,
      );
  }

  async #each(act: (index: number) => Promise<void>): Promise<void> {
    await Promise.all(this.#sessions.map((_, index) => act(index)));
  }

  #session(index: number): Played {
    const played = this.#sessions[index % this.#sessions.length];
    if (!played) throw new Error('No session was started yet.');
    return played;
  }

  async #send({ model, payloads }: Played, action: Action, payload: unknown): Promise<void> {
    const commandId = randomUUID();
    const accepted = model.accepted.at(-1);
    if (accepted) accepted.commandId = commandId;
    payloads.set(commandId, payload);
    await this.#at.seat.command(action, payload, { commandId });
  }

  /** Takes in what the agent said since, and serves a new connection with the open commands, oldest first. */
  #listen(): void {
    const { seat } = this.#at;
    const frames = seat.frames.slice(this.#heard);
    this.#heard += frames.length;
    for (const frame of frames) {
      const report = reportOf(frame);
      const status = statusOf(frame);
      for (const { sessionId, model } of this.#sessions) {
        if (report) model.report(report.type, report.commandId);
        if (status?.sessionId === sessionId) model.status(status.state);
      }
    }
    if (seat.connections.length === this.#connections) return;
    this.#connections = seat.connections.length;
    for (const { model, payloads } of this.#sessions)
      for (const { action, commandId = '' } of model.open)
        void seat.command(action, payloads.get(commandId), { commandId });
  }
}
