import { states, type State } from '../../../fixtures/contract/states.ts';
import { offline, online, type PlatformAgent } from '../../world/agent-on-platform.ts';
import type { World } from '../../world/world.ts';
import { agrees, holdingOf } from './cluster-agrees.ts';
import { Divergence } from './divergence.ts';
import { noCommandIsOpen } from './open-commands.ts';

/** Accepted, forbidden by the state (R1), or refused because the agent is away (R2). */
const LAWFUL = [200, 202, 404, 409, 503];

/** A real API, a real agent and a few sessions. What happens in between is theirs; how it ends is judged. @throws Divergence */
export class PlatformStage {
  readonly #world: World;
  readonly #at: PlatformAgent;
  readonly #sessions: string[] = [];

  constructor(world: World, at: PlatformAgent) {
    this.#world = world;
    this.#at = at;
  }

  async start(): Promise<void> {
    const { id } = await this.#world.arrange.session({ clusterId: this.#at.agent.clusterId });
    this.#sessions.push(id);
  }

  async ask(index: number, method: 'PUT' | 'DELETE', below = ''): Promise<void> {
    const { status } = await this.#world.api.request({
      method,
      path: `/sessions/${this.#id(index)}${below}`,
    });
    if (!LAWFUL.includes(status))
      throw new Divergence('answers', `${method} ${below} was answered ${status}`);
  }

  /** Until this session has come to rest. */
  async settle(index: number): Promise<void> {
    const { arrange, patience } = this.#world;
    const most = patience.reconnect + patience.start + patience.report;
    const { held, value } = await arrange.comesTo(this.#id(index), AT_REST, most);
    if (!held) throw new Divergence('peace', `a session is left in the state ${String(value?.['state'])}`);
  }

  async restart(): Promise<void> {
    await this.#at.agent.kill();
    await this.#at.agent.restart();
    await online(this.#world, this.#at.agent);
  }

  /** Nothing is given to its agent any more. */
  async leave(): Promise<void> {
    await this.#at.agent.kill();
    await offline(this.#world, this.#at.agent);
  }

  async loseWorkload(index: number): Promise<void> {
    const row = await this.#world.sql.session(this.#id(index));
    if (row?.['state'] === 'running') await this.#at.cluster.remove('Deployment', this.#id(index));
  }

  /** Nothing more goes wrong: all come to rest and agree with the cluster; then all are deleted. */
  async inPeace(): Promise<void> {
    await this.restart(); // a loss has to be told at the next connect
    await this.#each((index) => this.settle(index));
    await this.#each((index) => this.#agreed(index, 'agreement'));
    await this.#each((index) => this.ask(index, 'DELETE'));
    await this.#each((index) => this.settle(index));
    await this.#each((index) => this.#agreed(index, 'deletion'));
    await this.#each((index) => noCommandIsOpen(this.#world, this.#id(index)));
  }

  async #agreed(index: number, about: 'agreement' | 'deletion'): Promise<void> {
    const id = this.#id(index);
    const { eventually, patience, sql } = this.#world;
    const { held, value } = await eventually(
      async () => ({
        state: (await sql.session(id))?.['state'],
        holding: await holdingOf(this.#at.cluster, id),
      }),
      ({ state, holding }) =>
        agrees(state as State, holding) && (about === 'agreement' || state === 'terminated'),
      patience.report,
    );
    if (!held)
      throw new Divergence(
        about,
        `the row says ${String(value.state)}, and the cluster has ${JSON.stringify(value.holding)}`,
      );
  }

  async #each(act: (index: number) => Promise<void>): Promise<void> {
    await Promise.all(this.#sessions.map((_, index) => act(index)));
  }

  #id(index: number): string {
    return this.#sessions[index % this.#sessions.length] ?? '';
  }
}

const AT_REST = Object.entries(states.states).flatMap(([state, { rest }]) => (rest ? [state] : []));
