import { randomBytes } from 'node:crypto';
import { eventually } from '../../kit/eventually.ts';
import { NotApplicable } from '../../kit/prerequisite.ts';
import { openClusterDoor, type ClusterDoor } from '../../doors/cluster/cluster-door.ts';
import { openApiDoor, type ApiDoor } from '../../doors/http/api-door.ts';
import { openFleet } from '../../doors/socket/fleet.ts';
import { openSqlDoor } from '../../doors/sql/sql-door.ts';
import { arrangement } from '../../world/arrangement.ts';
import type { ClusterKnobs } from '../../world/lab-doors.ts';
import type { World } from '../../world/world.ts';
import type { Recorder } from '../../kit/evidence.ts';
import type { WorldWatch } from './history/world-watch.ts';
import { callsOf } from './canary-watch.ts';
import { openDisturbedWay } from './disturbed-way.ts';
import { mappedNames } from './mapped-names.ts';
import { migrationsOn } from './migrations-on.ts';
import { startPrevious } from './previous-version.ts';
import { realAgents } from './real-agents.ts';
import { setupSteps } from './setup-steps.ts';
import { signedToken } from './signed-token.ts';
import type { Stand } from './stand.ts';

/** Probe agents' heartbeat: well inside the silence that a target allows. */
const HEARTBEAT_SHARE = 4;
const LONGEST_HEARTBEAT_MS = 10_000;

/**
 * One check's view of a stand: doors that bear its name, agents and rows of its own. Disposing it lets its
 * agents leave and closes its doors; the stand stays, unless it was for this check alone.
 */
export function worldOn(
  stand: Stand,
  check: string,
  signal: AbortSignal,
  opening?: AsyncDisposableStack,
): World & AsyncDisposable {
  const { lab, patience, periods } = stand;
  const { target } = lab.order;
  const closing = opening ?? new AsyncDisposableStack();
  const mark = randomBytes(3).toString('hex');
  const { watch } = stand;
  const recorder = listened(watch, check, mark, lab.recorder.forCheck(check));
  closing.defer(async () => watch?.leave(check));
  let names = 0;
  // Of the API's start, and of a check that had this world before: those are for the finding of the whole run.
  const callsBefore = stand.canary?.calls().length ?? 0;
  const unique = (hint: string): string => `${hint.slice(0, 28)}-${mark}${(++names).toString(36)}`;
  const clusterId = stand.shared && stand.profile !== 'kubernetes-agent' ? `plumb-${mark}` : undefined;

  const doorTo = (baseUrl: string): ApiDoor => {
    const token = stand.adminToken === undefined ? {} : { token: stand.adminToken };
    return closing.use(
      openApiDoor({
        baseUrl,
        basePath: target.api?.basePath ?? '/api/v1',
        check,
        recorder,
        shapes: lab.shapes,
        patience,
        label: target.admin,
        ...token,
      }),
    );
  };
  const api = lazily(() => {
    if (stand.apiUrl === undefined) throw new Error('This world has no API.');
    return doorTo(stand.apiUrl);
  });
  if (!stand.shared) for (const one of stand.apis) one.door = doorTo(one.url);
  const databaseUrl = stand.database?.url ?? (stand.shared ? target.database?.url : undefined);
  const sql = lazily(() => {
    if (databaseUrl === undefined)
      throw new NotApplicable('The target file does not say where the database of the running API is.');
    return closing.use(
      openSqlDoor({
        url: databaseUrl,
        connections: stand.connections,
        check,
        recorder,
        names: mappedNames(target),
      }),
    );
  });
  const fleet = lazily(() =>
    closing.use(
      openFleet({
        wsUrl: (stand.apiUrl ?? '').replace(/^http/, 'ws'),
        httpDoor: api(),
        check,
        recorder,
        shapes: lab.shapes,
        patience,
        keyFor: (agentId) => stand.keyFor(agentId),
        defaults: clusterId === undefined ? {} : { clusterId },
        names: unique,
        heartbeatMs: Math.min(periods.agentTimeout / HEARTBEAT_SHARE, LONGEST_HEARTBEAT_MS),
      }),
    ),
  );
  const arrange = lazily(() =>
    arrangement({
      api: api(),
      sql: databaseUrl === undefined ? undefined : sql(),
      setup: setupSteps(target, databaseUrl),
      patience,
      clusterId,
      unique,
    }),
  );
  const clusterIn = (namespace: string): ClusterDoor => {
    if (!stand.cluster) throw new Error('This world has no cluster.');
    const kubeconfig = stand.cluster.ownKubeconfig;
    return closing.use(openClusterDoor({ kubeconfig, namespace, check, recorder }));
  };
  const cluster = lazily(() => clusterIn('default'));
  return {
    check,
    patience,
    signal,
    unique,
    seed: lab.order.seed,
    clusterId,
    eventually,
    note: (text) => {
      recorder.record({ kind: 'note', text });
    },
    get api() {
      return api();
    },
    signToken: (claims, algorithm) => {
      if (stand.apis.length === 0 && target.secrets.jwtSecret === undefined)
        throw new NotApplicable('The target file does not tell the JWT_SECRET of the running API.');
      return signedToken(claims, lab.secrets.jwtSecret, recorder, algorithm);
    },
    get sql() {
      return sql();
    },
    get fleet() {
      return fleet();
    },
    get arrange() {
      return arrange();
    },
    get cluster() {
      return cluster();
    },
    clusterIn,
    get clusterKnobs(): ClusterKnobs {
      const { knobs } = stand.cluster ?? {};
      if (!knobs) throw new NotApplicable('Only a cluster of the lab can be made to go wrong on purpose.');
      return {
        slowImage: (part, ms) => closing.use(knobs.slowImage(part, ms)),
        late: (ms, pattern) => closing.use(knobs.latency(ms, pattern)),
        refuse: (pattern) => closing.use(knobs.refuse(pattern)),
      };
    },
    periods,
    apis: stand.apis,
    startApi: async (options = {}) => {
      const started = await stand.startApi(definedOnly(options));
      started.door = doorTo(started.url);
      return started;
    },
    startPrevious: () => startPrevious(stand, check, recorder, closing),
    get canary() {
      const { canary } = stand;
      if (!canary) throw new NotApplicable('No canary could be offered to this API: it runs already.');
      return {
        calls: () => callsOf(stand.name, canary).slice(callsBefore),
        ofTheRun: () => ({ offered: lab.canaries.offered, calls: lab.canaries.calls() }),
        proves: () => stand.proveCanary(),
      };
    },
    get gate() {
      if (!stand.gate) throw new Error('The check did not ask for the gate.');
      return stand.gate;
    },
    openLine: async () => {
      const to = stand.controlPlane?.url ?? (stand.apiUrl ?? '').replace(/^http/, 'ws');
      const { proxy, url } = closing.use(
        await openDisturbedWay(to, { name: 'agents', frames: true, recorder }),
      );
      return { ...proxy, url };
    },
    migrations: migrationsOn(stand, closing),
    get controlPlane() {
      if (!stand.controlPlane) throw new Error('This world has no probe control plane: its API is real.');
      return stand.controlPlane;
    },
    agents: realAgents(stand, unique, clusterId, closing),
    shapes: lab.shapeLog,
    history: lab.histories.doorFor(check),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

function listened(watch: WorldWatch | undefined, check: string, mark: string, recorder: Recorder): Recorder {
  return watch?.enter(check, mark, recorder) ?? recorder;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function definedOnly<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
