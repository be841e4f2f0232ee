import type { Profile } from '../../kit/words.ts';
import type { World } from '../../world/world.ts';
import type { AnyCheck } from '../catalogue/load-catalogue.ts';
import type { LabRun } from '../lab/lab-run.ts';
import { separates } from '../lab/separation.ts';
import { openStand, type Stand } from '../lab/stand.ts';
import { worldOn } from '../lab/world-on.ts';
import { turnstile, type Turnstile } from './turnstile.ts';
import { Vacancies } from './vacancies.ts';

/** Opens the world of each check: its own, or a view of the one that its profile shares. */
export class Worlds implements AsyncDisposable {
  readonly #lab: LabRun;
  readonly #signal: AbortSignal;
  readonly #shared = new Map<Profile, Promise<Shared>>();
  readonly #vacancies = new Vacancies();

  constructor(lab: LabRun, signal: AbortSignal) {
    this.#lab = lab;
    this.#signal = signal;
  }

  async open({ id, check }: Entering): Promise<World & AsyncDisposable> {
    const { profile, world } = check;
    if (world === 'shared') return this.#openShared(id, profile);
    const open = (): Promise<Stand> => openStand(this.#lab, profile, world, this.#lab.recorder.forCheck(id));
    // The stand goes, or is given back, after everything that the check opened on it.
    const closing = new AsyncDisposableStack();
    const stand = world.reusable
      ? closing.use(await this.#vacancies.enter(JSON.stringify([profile, world]), open)).stand
      : closing.use(await open());
    return worldOn(stand, id, this.#signal, closing);
  }

  async #openShared(id: string, profile: Profile): Promise<World & AsyncDisposable> {
    const shared = this.#shared.get(profile) ?? this.#openStand(profile);
    this.#shared.set(profile, shared);
    const { stand, turns } = await shared;
    const closing = new AsyncDisposableStack();
    closing.use(await turns.enter());
    return worldOn(stand, id, this.#signal, closing);
  }

  async #openStand(profile: Profile): Promise<Shared> {
    const stand = await openStand(this.#lab, profile, 'shared');
    const separated = profile === 'kubernetes-agent' || (await separates(stand));
    return { stand, turns: turnstile(separated ? Infinity : 1) };
  }

  /** The addresses of the shared worlds, a line each. */
  async standing(): Promise<string[]> {
    const shared = await Promise.all([...this.#shared.values()].map((one) => one.catch(() => undefined)));
    return shared.flatMap((one) => (one ? describeStand(one.stand) : []));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#vacancies[Symbol.asyncDispose]();
    for (const shared of this.#shared.values())
      await (await shared.catch(() => undefined))?.stand[Symbol.asyncDispose]();
  }
}

/** Who wants a world, and which. */
interface Entering {
  readonly id: string;
  readonly check: Pick<AnyCheck, 'profile' | 'world'>;
}

interface Shared {
  readonly stand: Stand;
  /** One at a time where a cluster id does not keep the checks apart: isolation never rests on the feature under test. */
  readonly turns: Turnstile;
}

function describeStand({ profile, apiUrl, database, cluster, home }: Stand): string[] {
  const parts = { API: apiUrl, database: database?.url, cluster: cluster?.url, folder: home };
  return [
    `${profile}:`,
    ...Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value}`])),
  ];
}
