import type { Check } from '../kit/check.ts';
import type { Outcome } from '../kit/eventually.ts';
import type { Patience } from '../kit/patience.ts';
import type { ApiDoor } from '../doors/http/api-door.ts';
import type { ClusterDoor } from '../doors/cluster/cluster-door.ts';
import type { ProbeControlPlane } from '../doors/socket/probe-control-plane.ts';
import type { Fleet } from '../doors/socket/fleet.ts';
import type { SqlDoor } from '../doors/sql/sql-door.ts';
import type { ShapeLog } from '../doors/shapes/shape-log.ts';
import type { Arrange } from './arrange.ts';
import type {
  ApiProcess,
  CanaryDoor,
  ClusterKnobs,
  Gate,
  HistoryDoor,
  Line,
  Migrations,
  Periods,
  PreviousVersion,
  RealAgents,
} from './lab-doors.ts';

/**
 * What one experiment stands on, as its check sees it: doors that bear the check's name, and what the lab can
 * do to the target. A door that the check's profile or world does not have refuses to open. What can be called
 * is a property, so that a check may take a world apart.
 */
export interface World {
  /** The check's id. */
  readonly check: string;
  readonly patience: Patience;
  readonly signal: AbortSignal;
  /** A name nobody else in the run has: `<hint>-<random>`, a DNS label of at most 40 characters. */
  readonly unique: (hint: string) => string;
  /** The run's seed: what a check draws, it draws from this, so that `--seed` brings it back. */
  readonly seed: number;
  /** A sentence on the timeline. */
  readonly note: (text: string) => void;
  /**
   * The cluster id that every create of this check carries in a shared world, so that it meets only its own
   * agents; undefined in a world of one's own.
   */
  readonly clusterId: string | undefined;

  /** The API as its admin. */
  readonly api: ApiDoor;
  /**
   * A JWT with these claims, HS256 with the target's own `JWT_SECRET`: for tokens that only their claims make wrong,
   * or, with the other algorithm, only their making.
   * Not applicable where the lab does not know the secret.
   */
  readonly signToken: (claims: Readonly<Record<string, unknown>>, algorithm?: 'HS256' | 'HS512') => string;
  /** The target's database, with names mapped. */
  readonly sql: SqlDoor;
  /** Probe agents of this check only; they leave with it. */
  readonly fleet: Fleet;
  readonly arrange: Arrange;
  /** The target's API processes, in a world of one's own. */
  readonly apis: readonly ApiProcess[];
  /** Starts another API process on this world's database (or another), with a changed environment. */
  readonly startApi: (options?: StartApi) => Promise<ApiProcess>;
  /** Starts the version from before the refactor on this world's database; it ends with the check. */
  readonly startPrevious: () => Promise<PreviousVersion>;
  readonly canary: CanaryDoor;
  /** The way from the API to its database. */
  readonly gate: Gate;
  /** A way for agents to the API, to be disturbed; closed with the check. */
  readonly openLine: () => Promise<Line>;
  readonly migrations: Migrations;

  /** Our scripted API, in the profiles where only the agent is real. */
  readonly controlPlane: ProbeControlPlane;
  /** The agent's cluster. */
  readonly cluster: ClusterDoor;
  /** The same cluster, another namespace: an agent works in one of its own. */
  clusterIn(namespace: string): ClusterDoor;
  /** What only a cluster of the lab's own can be made to do; not applicable on any other. */
  readonly clusterKnobs: ClusterKnobs;
  /** The periods of contract §10 in force for this target, milliseconds. */
  readonly periods: Periods;
  readonly agents: RealAgents;

  /** What all exchanges of the run looked like so far. */
  readonly shapes: ShapeLog;
  /** What the rows of all worlds of the run did so far, and who asked for it. */
  readonly history: HistoryDoor;
  readonly eventually: <T>(
    read: () => Promise<T> | T,
    holds: (value: T) => boolean,
    patienceMs: number,
  ) => Promise<Outcome<T>>;
}

export interface StartApi {
  /** Over the target file's own; an empty text removes a variable. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly databaseUrl?: string;
  /** Resolve as soon as it was started, not when it answers: for processes that should end by themselves. */
  readonly awaitReady?: boolean;
}

/** A check, typed by what it sees. */
export function defineCheck<Given, Seen>(check: Check<World, Given, Seen>): Check<World, Given, Seen> {
  return check;
}
