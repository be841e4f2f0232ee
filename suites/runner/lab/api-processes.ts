import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startCell, type Cell } from '../../../fixtures/lab/processes/cell.ts';
import { freePort } from '../../../fixtures/lab/processes/free-port.ts';
import type { Answer } from '../../doors/http/answer.ts';
import { openApiDoor, type ApiDoor } from '../../doors/http/api-door.ts';
import { noShapes } from '../../doors/shapes/no-shapes.ts';
import type { Recorder } from '../../kit/evidence.ts';
import type { Patience } from '../../kit/patience.ts';
import type { ApiProcess } from '../../world/lab-doors.ts';
import type { Target } from '../target/read-target.ts';
import type { ServedPart } from '../target/target-file.ts';
import { databaseValues } from './migration-set.ts';
import { periodPlaceholders, type Periods } from './periods.ts';
import type { Secrets } from './secrets.ts';
import { partEnvironment, startPart } from './start-cell.ts';
import { CelledProcess } from './target-process.ts';
import { untilServing } from './until-serving.ts';

/** The API did not serve: a verdict for whoever needed it, not an accident of ours. */
export class NeverReady extends Error {
  override name = 'NeverReady';
  /** It was there all the time, and patience ran out; otherwise it ended by itself. */
  readonly silent: boolean;

  constructor(sentence: string, silent: boolean) {
    super(sentence);
    this.silent = silent;
  }
}

export interface ApiStart {
  readonly target: Target;
  readonly runId: string;
  readonly secrets: Secrets;
  readonly periods: Periods;
  readonly patience: Patience;
  readonly recorder: Recorder;
  readonly databaseUrl: string;
  /** A home folder of its own, where the canary's configuration lies. */
  readonly home: string;
  readonly offered?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>> | undefined;
  readonly awaitReady?: boolean | undefined;
  readonly name: string;
  /** Served in place of the target's API: its previous version. */
  readonly part?: ServedPart | undefined;
}

/** One API process in a cell. Its port stays the same over restarts. */
export class StartedApi extends CelledProcess implements ApiProcess {
  readonly url: string;
  /** The lab's own and nobody's, until a world puts one here that bears its check's name. */
  door: ApiDoor;
  readonly #labDoor: ApiDoor;
  readonly port: number;
  readonly #start: ApiStart;

  constructor(start: ApiStart, cell: Cell, port: number) {
    super(cell, start.recorder, start.patience.leave);
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#start = start;
    this.#labDoor = openApiDoor({
      baseUrl: this.url,
      check: 'lab',
      recorder: start.recorder,
      shapes: noShapes,
      patience: start.patience,
    });
    this.door = this.#labDoor;
  }

  answer(path: string, timeoutMs: number): Promise<Answer> {
    return this.#labDoor.root(path, { timeoutMs });
  }

  get database(): string {
    const { hostname, port } = new URL(this.#start.databaseUrl);
    return `${hostname}:${port || '5432'}`;
  }

  async restart(): Promise<void> {
    if (this.running) await this.cell.kill();
    this.replace(await startApiCell(this.#start, this.port));
    await untilReady(this, this.#start);
  }

  async close(): Promise<void> {
    await this.#labDoor[Symbol.asyncDispose]();
    await this.cell.kill();
  }

  /** Starts any other command exactly as this API was started: user, environment, directory. */
  startBeside(name: string, command: readonly string[]): Promise<Cell> {
    const { target, runId } = this.#start;
    const options = partOptions(this.#start, this.port);
    return startCell({
      name,
      command,
      directory: target.directory,
      environment: partEnvironment(options),
      label: runId,
    });
  }
}

const PORT_ATTEMPTS = 3;

/** @throws NeverReady with the process's last lines, when it ends or stays silent. */
export async function startApi(start: ApiStart): Promise<StartedApi> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const api = new StartedApi(start, await startApiCell(start, port), port);
    if (start.awaitReady === false) return api;
    try {
      await untilReady(api, start);
      return api;
    } catch (error) {
      const taken = /EADDRINUSE|address already in use/i.test(api.lastLines(20).join('\n'));
      await api.close();
      if (!taken || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

function partOf({ part, target }: ApiStart): ServedPart {
  return part ?? (target.api as ServedPart); // only called for an API that the lab starts
}

function partOptions(start: ApiStart, port: number): Parameters<typeof startPart>[0] {
  const { target, periods, secrets, databaseUrl, home } = start;
  return {
    ...start,
    part: partOf(start),
    where: start.part === undefined ? 'api' : 'previous',
    offered: { HOME: home, ...start.offered },
    values: {
      port,
      host: '127.0.0.1',
      home,
      node: process.execPath,
      variant: target.variant,
      ...secrets,
      ...databaseValues(databaseUrl),
      ...periodPlaceholders(periods),
    },
  };
}

function startApiCell(start: ApiStart, port: number): Promise<Cell> {
  mkdirSync(join(start.home), { recursive: true });
  return startPart(partOptions(start, port));
}

/** Ready is any HTTP answer (design: "A target is ready when it gives any HTTP answer"). */
async function untilReady(api: StartedApi, start: ApiStart): Promise<void> {
  const fault = await untilServing(api, partOf(start).ready, start.patience);
  if (fault === undefined) return;
  throw new NeverReady(
    `The API ${fault}.\nIts last lines:\n${api.lastLines(8).join('\n') || '(it wrote none)'}`,
    api.running,
  );
}
