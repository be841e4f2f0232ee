import { join } from 'node:path';
import type { Canary } from '../../../fixtures/lab/canary/canary.ts';
import { provesTheCanary } from '../../../fixtures/lab/canary/positive-control.ts';
import { startEmbeddedCluster } from '../../../fixtures/lab/cluster/embedded/start-embedded-cluster.ts';
import { openGate, type Gate } from '../../../fixtures/lab/postgres/gate.ts';
import { crds } from '../../../fixtures/contract/contract.ts';
import type { Alone } from '../../kit/check.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Patience } from '../../kit/patience.ts';
import type { Profile } from '../../kit/words.ts';
import { openApiDoor } from '../../doors/http/api-door.ts';
import { textAt } from '../../doors/http/read.ts';
import { startProbeControlPlane, type ProbeControlPlane } from '../../doors/socket/probe-control-plane.ts';
import { noShapes } from '../../doors/shapes/no-shapes.ts';
import { agentKey } from './agent-key.ts';
import { startApi, type ApiStart, type StartedApi } from './api-processes.ts';
import type { MadeDatabase } from './databases.ts';
import type { LabRun } from './lab-run.ts';
import { patienceFor, periodsOf, type Periods } from './periods.ts';

type Cluster = Awaited<ReturnType<typeof startEmbeddedCluster>>;

/** What a world stands on: everything that was booted for it. A shared world has one stand for all its checks. */
export interface Stand extends AsyncDisposable {
  readonly lab: LabRun;
  readonly profile: Profile;
  readonly shared: boolean;
  readonly name: string;
  readonly periods: Periods;
  readonly patience: Patience;
  readonly database: MadeDatabase | undefined;
  readonly apis: readonly StartedApi[];
  /** Where the API is spoken to; undefined where none runs. */
  readonly apiUrl: string | undefined;
  readonly adminToken: string | undefined;
  readonly canary: Canary | undefined;
  readonly gate: Gate | undefined;
  readonly cluster: Cluster | undefined;
  readonly controlPlane: ProbeControlPlane | undefined;
  /** A folder of this stand's own. */
  readonly home: string;
  /** Starts a further API process; it ends with the stand. */
  startApi(change?: {
    databaseUrl?: string;
    environment?: Readonly<Record<string, string>>;
    awaitReady?: boolean;
  }): Promise<StartedApi>;
  /** A key with which an agent of this id may register. */
  keyFor(agentId: string): Promise<string>;
  /** Runs the positive control, started exactly as the API is. */
  proveCanary(): Promise<readonly { way: string; found: boolean; detail: string }[]>;
  /** Ended with the stand, last first. */
  readonly closing: AsyncDisposableStack;
}

let stands = 0;

/** @throws Prerequisite, NeverReady or LabBroken; whatever was booted by then is taken down. */
export async function openStand(lab: LabRun, profile: Profile, world: 'shared' | Alone): Promise<Stand> {
  const wanted = world === 'shared' ? DEFAULT : { ...DEFAULT, ...world };
  const closing = new AsyncDisposableStack();
  try {
    return await boot(lab, profile, world === 'shared', wanted, closing);
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

type Wanted = Required<Omit<Alone, 'periods' | 'canary' | 'gate'>> & Alone;
/** Every API is offered the canary: one finding of the run covers them all (R5). */
const DEFAULT: Wanted = { database: 'migrated', apis: 1, canary: true };

async function boot(
  lab: LabRun,
  profile: Profile,
  shared: boolean,
  wanted: Wanted,
  closing: AsyncDisposableStack,
): Promise<Stand> {
  const { order, secrets, recorder } = lab;
  const { target } = order;
  const name = `${shared ? 'shared' : 'alone'}-${++stands}`;
  const home = join(order.scratchDirectory, name);
  const periods = periodsOf(target, { agentTimeout: wanted.periods === 'short' });
  const patience = patienceFor(order.patience, periods, new Set(order.patienceGiven));
  const withApi = profile === 'control-plane' || profile === 'platform';
  // A running API is a shared world; in a world of its own, a check never meets that API or its database.
  const running = shared && target.api && 'url' in target.api ? target.api.url : undefined;

  const database =
    withApi && running === undefined ? closing.use(await lab.databases.make(wanted.database)) : undefined;
  const gate = wanted.gate && database ? closing.use(await gateTo(database.url)) : undefined;
  const canary =
    wanted.canary && withApi && running === undefined
      ? closing.use(await lab.canaries.open(name))
      : undefined;
  const offered = canary ? await canary.offer(home) : {};
  const cluster =
    profile === 'control-plane'
      ? undefined
      : closing.use(
          await startEmbeddedCluster({
            crds: Object.values(crds),
            onRequest: (r) =>
              recorder.record({
                kind: 'cluster',
                by: r.userAgent,
                verb: r.verb,
                path: r.path,
                status: r.status,
              }),
          }),
        );
  const controlPlane = withApi
    ? undefined
    : closing.use(
        await startProbeControlPlane({ recorder, shapes: lab.shapes, bootstrapKey: secrets.bootstrapKey }),
      );

  const start = (number: number): ApiStart => ({
    target,
    runId: order.runId,
    secrets,
    periods,
    patience,
    recorder,
    home,
    offered,
    databaseUrl: gate ? throughGate(database?.url ?? '', gate) : (database?.url ?? ''),
    name: `api-${name}-${number}`,
  });
  let apiUrl = running;
  let adminToken: string | undefined;
  let booted = false;
  const apis: StartedApi[] = [];
  const startOne: Stand['startApi'] = async (change = {}) => {
    const api = await startApi({ ...start(apis.length + 1), ...change });
    closing.defer(() => api.close());
    apis.push(api);
    // The first one that a check starts itself is the one that its doors lead to; it may be meant to serve nobody.
    if (booted && apiUrl === undefined && change.awaitReady !== false) {
      apiUrl = api.url;
      adminToken = await logIn(lab, api.url, patience).catch(() => undefined);
    }
    return api;
  };
  if (withApi && running === undefined)
    for (let started = 0; started < wanted.apis; started++) await startOne();

  apiUrl ??= apis[0]?.url;
  if (apiUrl !== undefined) adminToken = await logIn(lab, apiUrl, patience);
  booted = true;
  return {
    lab,
    profile,
    shared,
    name,
    periods,
    patience,
    database,
    apis,
    get apiUrl() {
      return apiUrl;
    },
    get adminToken() {
      return adminToken;
    },
    canary,
    gate,
    cluster,
    controlPlane,
    home,
    closing,
    startApi: startOne,
    // Our scripted API knows nothing of keys that the target's own command makes.
    keyFor: (agentId) =>
      controlPlane
        ? Promise.resolve(secrets.bootstrapKey)
        : agentKey(
            target,
            secrets.bootstrapKey,
            agentId,
            database?.url ?? target.database?.url ?? '',
            patience.migration,
          ),
    proveCanary: () =>
      canary && apis[0]
        ? provesTheCanary(canary, (command) =>
            (apis[0] as StartedApi).startBeside('positive-control', command),
          )
        : Promise.resolve([]),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function gateTo(databaseUrl: string): Promise<Gate> {
  const url = new URL(databaseUrl);
  return openGate(url.hostname, Number(url.port || 5432));
}

function throughGate(databaseUrl: string, gate: Gate): string {
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(gate.port);
  return url.href;
}

async function logIn(lab: LabRun, baseUrl: string, patience: Patience): Promise<string> {
  const { target } = lab.order;
  await using door = openApiDoor({
    baseUrl,
    basePath: target.api?.basePath ?? '/api/v1',
    check: 'lab',
    recorder: lab.recorder,
    shapes: noShapes,
    patience,
  });
  const answer = await door.login(target.admin, lab.secrets.adminPassword);
  const token = textAt(answer.body, 'token');
  if (token !== undefined) return token;
  throw new Prerequisite(
    'contract/post-auth-login-answer',
    `The admin could not log in: ${answer.status === 0 ? `no answer (${answer.trouble ?? 'unknown'})` : `${answer.status} ${answer.text.slice(0, 200)}`}.`,
  );
}
