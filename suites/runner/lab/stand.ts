import { join } from 'node:path';
import type { Canary } from '../../../fixtures/lab/canary/canary.ts';
import { provesTheCanary } from '../../../fixtures/lab/canary/positive-control.ts';
import { startProbeControlPlane, type ProbeControlPlane } from '../../doors/socket/probe-control-plane.ts';
import { openSqlConnections, type SqlConnections } from '../../doors/sql/sql-connections.ts';
import type { Alone } from '../../kit/check.ts';
import type { Recorder } from '../../kit/evidence.ts';
import type { Patience } from '../../kit/patience.ts';
import type { Profile } from '../../kit/words.ts';
import type { Gate } from '../../world/lab-doors.ts';
import { agentKey } from './agent-key.ts';
import { ApiPool, type ApiChange } from './api-pool.ts';
import type { StartedApi } from './api-processes.ts';
import type { MadeDatabase } from './databases.ts';
import type { WorldWatch } from './history/world-watch.ts';
import { mappedNames } from './mapped-names.ts';
import { openDisturbedWay } from './disturbed-way.ts';
import type { LabRun } from './lab-run.ts';
import { patienceFor, periodsOf, type Periods } from './periods.ts';
import { openStandCluster, type StandCluster } from './stand-cluster.ts';

/** What a world stands on: everything that was booted for it. A shared world has one stand for all its checks. */
export interface Stand extends AsyncDisposable {
  readonly lab: LabRun;
  readonly profile: Profile;
  readonly shared: boolean;
  readonly name: string;
  readonly periods: Periods;
  readonly patience: Patience;
  readonly database: MadeDatabase | undefined;
  /** To the database, for the SQL doors of all checks of a shared world; a check alone has its own. */
  readonly connections: SqlConnections | undefined;
  readonly apis: readonly StartedApi[];
  /** Where the API is spoken to; undefined where none runs. */
  readonly apiUrl: string | undefined;
  readonly adminToken: string | undefined;
  readonly canary: Canary | undefined;
  readonly gate: Gate | undefined;
  readonly cluster: StandCluster | undefined;
  readonly controlPlane: ProbeControlPlane | undefined;
  /** Keeps the history of the database, where that is ours and migrated. */
  readonly watch: WorldWatch | undefined;
  /** A folder of this stand's own. */
  readonly home: string;
  /** Starts a further API process; it ends with the stand. */
  startApi(change?: ApiChange): Promise<StartedApi>;
  /** A key with which an agent of this id may register. */
  keyFor(agentId: string): Promise<string>;
  /** Runs the positive control, started exactly as the API is; once. */
  proveCanary(): Promise<readonly { way: string; found: boolean; detail: string }[]>;
  /** Ended with the stand, last first. */
  readonly closing: AsyncDisposableStack;
}

let stands = 0;

/**
 * @param told on whose timeline it appears what the lab does to the stand: its check's, where it has one
 * @throws Prerequisite, NeverReady or LabBroken; whatever was booted by then is taken down.
 */
export async function openStand(
  lab: LabRun,
  profile: Profile,
  world: 'shared' | Alone,
  told: Recorder = lab.recorder,
): Promise<Stand> {
  const wanted = world === 'shared' ? DEFAULT : { ...DEFAULT, ...world };
  const closing = new AsyncDisposableStack();
  try {
    return await boot(lab, profile, world === 'shared', wanted, closing, told);
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

/** As many as checks may run at once, and some more. */
const SHARED_CONNECTIONS = 16;

type Wanted = Required<Omit<Alone, 'periods' | 'canary' | 'gate' | 'reusable'>> & Alone;
/** Every API is offered the canary: one finding of the run covers them all (R5). */
const DEFAULT: Wanted = { database: 'migrated', apis: 1, canary: true };

async function boot(
  lab: LabRun,
  profile: Profile,
  shared: boolean,
  wanted: Wanted,
  closing: AsyncDisposableStack,
  told: Recorder,
): Promise<Stand> {
  const { order, secrets, recorder, shapes } = lab;
  const { target, runId } = order;
  const name = `${shared ? 'shared' : 'alone'}-${++stands}`;
  const home = join(order.scratchDirectory, name);
  const periods = periodsOf(target, { agentTimeout: wanted.periods === 'short' });
  const patience = patienceFor(order.patience, periods, new Set(order.patienceGiven));
  const withApi = profile === 'control-plane' || profile === 'platform';
  // A running API is a shared world; in a world of its own, a check never meets that API or its database.
  const running = shared && target.api && 'url' in target.api ? target.api.url : undefined;
  const ours = withApi && running === undefined;
  if (withApi && wanted.apis > 0) lab.firstSteps.mustNotBeKnownToFail();

  const migrated = wanted.database === 'migrated';
  const watched = migrated && wanted.apis > 0;
  const state = watched ? 'watched' : wanted.database;
  const database = ours ? closing.use(await lab.databases.make(state)) : undefined;
  const { databases, histories } = lab;
  const watch =
    database && migrated
      ? closing.use(
          histories.watch({
            world: name,
            shared: shared || wanted.reusable === true,
            scripted: profile === 'control-plane',
            databaseUrl: database.url,
            names: mappedNames(target),
          }),
        )
      : undefined;
  // A target without migrations makes its tables itself, so they are there once it serves.
  if (watched && databases.prepares) await watch?.begin(true);
  const gated =
    wanted.gate && database
      ? closing.use(await openDisturbedWay(database.url, { name: 'database', recorder: told }))
      : undefined;
  const canary = wanted.canary && ours ? closing.use(await lab.canaries.open(name)) : undefined;
  const offered = canary ? await canary.offer(home) : {};
  const cluster = profile === 'control-plane' ? undefined : closing.use(await openStandCluster(lab));
  const controlPlane = withApi
    ? undefined
    : closing.use(await startProbeControlPlane({ recorder, shapes, bootstrapKey: secrets.bootstrapKey }));
  const databaseUrl = gated?.url ?? database?.url ?? '';
  const bootPlainly = async (): Promise<void> => {
    await using _stand = await openStand(lab, profile, {});
  };
  const start = { target, runId, secrets, periods, patience, recorder, home, offered, databaseUrl };
  const pool = closing.use(
    new ApiPool(lab, patience, { plain: isPlain(wanted), bootPlainly }, (number) => ({
      ...start,
      name: `api-${name}-${number}`,
    })),
  );
  if (withApi) await pool.boot(running, wanted.apis);
  if (watched) await watch?.begin(false);

  const sharedUrl = shared || wanted.reusable ? (database?.url ?? target.database?.url) : undefined;
  const connections =
    sharedUrl === undefined ? undefined : closing.use(openSqlConnections(sharedUrl, SHARED_CONNECTIONS));
  let proof: ReturnType<Stand['proveCanary']> | undefined;
  const keysFrom = database?.url ?? target.database?.url ?? '';
  return {
    lab,
    profile,
    shared,
    name,
    periods,
    patience,
    database,
    connections,
    canary,
    gate: gated?.proxy,
    cluster,
    controlPlane,
    home,
    closing,
    apis: pool.processes,
    get apiUrl() {
      return pool.url;
    },
    get adminToken() {
      return pool.adminToken;
    },
    watch,
    startApi: async (change = {}) => {
      const api = await pool.start(change);
      if (change.databaseUrl === undefined) await watch?.begin(false);
      return api;
    },
    // Our scripted API knows nothing of keys that the target's own command makes.
    keyFor: (agentId) =>
      controlPlane
        ? Promise.resolve(secrets.bootstrapKey)
        : agentKey(target, secrets.bootstrapKey, agentId, keysFrom, patience.migration),
    proveCanary: () => (proof ??= proofOf(canary, pool.processes[0])),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** The target as it starts by itself; how it fares in a world that differs says nothing of the others. */
const isPlain = ({ database, canary, periods, gate }: Wanted): boolean =>
  database === 'migrated' && canary === true && periods === undefined && gate === undefined;

/** Nothing is proven where there is no canary, or no process to start the positive control beside. */
async function proofOf(
  canary: Canary | undefined,
  api: StartedApi | undefined,
): ReturnType<Stand['proveCanary']> {
  if (!canary || !api) return [];
  return provesTheCanary(canary, (command) => api.startBeside('positive-control', command));
}
