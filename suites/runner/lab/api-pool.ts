import type { Patience } from '../../kit/patience.ts';
import { openApiDoor } from '../../doors/http/api-door.ts';
import { noShapes } from '../../doors/shapes/no-shapes.ts';
import { NeverReady, startApi, type ApiStart, type StartedApi } from './api-processes.ts';
import type { ServedPart } from '../target/target-file.ts';
import type { LabRun } from './lab-run.ts';
import { logIn } from './log-in.ts';

export interface ApiChange {
  readonly databaseUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly awaitReady?: boolean;
  /** What to start in place of the API, with what differs then. */
  readonly part?: ServedPart;
  readonly name?: string;
  readonly home?: string;
  readonly offered?: Readonly<Record<string, string>>;
}

/** The API of a stand: the processes that the lab started, or one that runs already. */
export class ApiPool implements AsyncDisposable {
  readonly processes: StartedApi[] = [];
  /** Where the API is spoken to; undefined while none serves. */
  url: string | undefined;
  adminToken: string | undefined;
  readonly #lab: LabRun;
  readonly #patience: Patience;
  readonly #start: (number: number) => ApiStart;
  /** Nothing of the lab stands between a plain API and what it serves, or shortens its periods. */
  readonly #plain: boolean;
  readonly #bootPlainly: () => Promise<void>;

  constructor(
    lab: LabRun,
    patience: Patience,
    world: { readonly plain: boolean; readonly bootPlainly: () => Promise<void> },
    start: (number: number) => ApiStart,
  ) {
    this.#lab = lab;
    this.#patience = patience;
    this.#plain = world.plain;
    this.#bootPlainly = world.bootPlainly;
    this.#start = start;
  }

  /** @throws NeverReady, or Prerequisite when the admin cannot log in. */
  async boot(running: string | undefined, processes: number): Promise<void> {
    const { firstSteps } = this.#lab;
    const serving = (): Promise<void> => this.#serving(running, processes);
    const loggingIn = (url: string) => (): Promise<string> => logIn(this.#lab, url, this.#patience);
    if (processes > 0) await firstSteps.serves.take(this.#plain, serving);
    this.url = running ?? this.processes[0]?.url;
    if (this.url !== undefined)
      this.adminToken = await firstSteps.logsIn.take(this.#plain, loggingIn(this.url));
  }

  async #serving(running: string | undefined, processes: number): Promise<void> {
    if (running !== undefined) return mustAnswer(running, this.#lab, this.#patience);
    for (let started = 0; started < processes; started++) await this.#open();
  }

  /** @throws what a boot throws, at once, where that is known; also for who would judge how the target starts. */
  async start(change: ApiChange = {}): Promise<StartedApi> {
    const { firstSteps } = this.#lab;
    if (change.part === undefined && change.awaitReady === false)
      await firstSteps.serves.settle(this.#bootPlainly);
    firstSteps.mustNotBeKnownToFail();
    const api = await this.#open(change);
    if (this.url === undefined && change.awaitReady !== false) await this.#leadTo(api);
    return api;
  }

  async #open(change: ApiChange = {}): Promise<StartedApi> {
    const api = await startApi({ ...this.#start(this.processes.length + 1), ...change });
    this.processes.push(api);
    return api;
  }

  /** The first one that a check starts itself is the one that its doors lead to; it may be meant to serve nobody. */
  async #leadTo(api: StartedApi): Promise<void> {
    this.url = api.url;
    this.adminToken = await logIn(this.#lab, api.url, this.#patience).catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.processes.map((api) => api.close()));
  }
}

/** An API that runs already is ready when it gives any HTTP answer; otherwise nothing can be said of it. */
async function mustAnswer(baseUrl: string, { recorder }: LabRun, patience: Patience): Promise<void> {
  await using door = openApiDoor({ baseUrl, check: 'lab', recorder, shapes: noShapes, patience });
  const { status, trouble } = await door.root('/health');
  if (status === 0)
    throw new NeverReady(`The API at ${baseUrl} gives no HTTP answer (${trouble ?? 'unknown'}).`, false);
}
