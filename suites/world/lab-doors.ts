import type { DisturbanceProxy } from '../../fixtures/lab/disturbance/proxy.ts';
import type { ProbeControlPlane } from '../doors/socket/probe-control-plane.ts';
import type { ApiDoor } from '../doors/http/api-door.ts';
import type { WorldHistory } from '../kit/history.ts';

/** What the lab can do to the target, as a check sees it. Plain values in and out. */

export interface SocketOfProcess {
  readonly pid: number;
  readonly protocol: string;
  readonly local: string;
  readonly remote: string;
  readonly state: string;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A process of the target that the lab started. */
export interface TargetProcess {
  readonly name: string;
  readonly running: boolean;
  /** Last lines that it wrote. */
  lastLines(count: number): string[];
  /** Waits until it has ended by itself; undefined: it has not, within that time. */
  ended(patienceMs: number): Promise<ProcessEnd | undefined>;
  /** SIGKILL: gone at once, with everything it started. */
  kill(): Promise<void>;
  /** SIGTERM, then SIGKILL after the patience to leave. */
  stop(): Promise<ProcessEnd>;
  signal(signal: NodeJS.Signals): boolean;
  freeze(): void;
  thaw(): void;
  /** Its open sockets, sampled now. */
  connections(): Promise<SocketOfProcess[]>;
}

export interface ApiProcess extends TargetProcess {
  readonly url: string;
  /** `host:port` of the database as this process was told: the gate's, where there is one. */
  readonly database: string;
  /** This process alone, as the admin. */
  readonly door: ApiDoor;
  /** The same command on the same port, ready again. Kills it first if it still runs. */
  restart(): Promise<void>;
}

/** The version from before the refactor, on this world's database. */
export interface PreviousVersion extends ApiProcess {
  /** False: it ended, or gave no HTTP answer in time. */
  readonly serves: boolean;
}

/** What the target file tells of the written migration path (R16). */
export interface MigrationGuide {
  /** The text of the document, or its address where it is one. */
  readonly document: string;
  /** Undefined: the file names no such command. Each runs what the guide tells a person to run, on this world's database. */
  readonly up: (() => Promise<MigrationResult>) | undefined;
  readonly down: (() => Promise<MigrationResult>) | undefined;
}

export interface CanaryCallSeen {
  /** The world whose API called. */
  readonly stand: string;
  /** The way that led there, e.g. `home-config`. */
  readonly way: string;
  readonly what: string;
}

export interface CanaryDoor {
  /** Every connection to this world's canary since the check has this world; its API's start came before. */
  calls(): readonly CanaryCallSeen[];
  /** Every connection so far to any canary of the run, and how many APIs were offered one. */
  ofTheRun(): { readonly offered: number; readonly calls: readonly CanaryCallSeen[] };
  /**
   * A client started exactly as the API is (user, environment, directory) looks for a cluster by every way that
   * was offered. `found` must be true for each, or silence proves nothing.
   */
  proves(): Promise<readonly { readonly way: string; readonly found: boolean; readonly detail: string }[]>;
}

/** What happened in every world of the run whose database is ours. */
export interface HistoryDoor {
  /** Read now; without what other checks are in the middle of. */
  ofTheRun(): Promise<readonly WorldHistory[]>;
  /** This check is in the middle of nothing any more: others may judge what it did. */
  settled(): void;
  /** A sentence on the timeline of the check in which it happened. */
  tell(check: string, text: string, at: number): void;
}

/** What can be done to all connections between the API and its database. */
export type Gate = Pick<DisturbanceProxy, 'refuse' | 'hang' | 'cut' | 'delay' | 'restore'>;

/**
 * A way for agents to the API (or to our scripted API, where only the agent is real) on which their connections
 * can be disturbed: all of them by the methods of a gate, each one by what is in store for it.
 */
export interface Line extends Gate, Pick<DisturbanceProxy, 'next'> {
  /** `ws://host:port`, for `fleet.join({ wsUrl })` and `agents.start({ controlPlane })`. */
  readonly url: string;
}

/** Each holds until it is disposed of, at the latest until the check is over. */
export interface ClusterKnobs {
  /** Pulling an image with this text in its name takes that long. */
  slowImage(part: string, ms: number): Disposable;
  /** Matching requests are taken up that much later, and answered later still. */
  late(
    ms: number,
    pattern: {
      readonly verb: readonly string[];
      readonly resource: readonly string[];
      readonly namespace: string;
      readonly name: string;
    },
  ): Disposable;
  /** Matching requests are answered 403, as if no role allowed them; verb and plural as Kubernetes names them. */
  refuse(pattern: {
    readonly verb: string;
    readonly resource: string;
    readonly namespace: string;
  }): Disposable;
}

/** Contract §10; milliseconds. */
export interface Periods {
  readonly agentTimeout: number;
  readonly heartbeat: number;
  readonly reconnectMax: number;
  readonly replacedPause: number;
  readonly startTimeout: number;
}

export interface MigrationResult {
  readonly ok: boolean;
  /** The database's or the command's last words. */
  readonly output: string;
}

/** The target's migrations, on any database of ours. */
export interface Migrations {
  /** Always 001, 002, 003. */
  readonly numbers: readonly string[];
  up(number: string, databaseUrl?: string): Promise<MigrationResult>;
  down(number: string, databaseUrl?: string): Promise<MigrationResult>;
  /** The schema before the refactor. */
  base(databaseUrl?: string): Promise<MigrationResult>;
  /** A further empty database in this world; removed with it. */
  newDatabase(state: 'empty' | 'base' | 'migrated'): Promise<string>;
  /** Undefined: the target names none. */
  readonly guide: MigrationGuide | undefined;
}

export interface StartAgent {
  readonly agentId?: string;
  readonly region?: string;
  readonly clusterName?: string;
  readonly maxSessions?: number;
  /** Milliseconds; heeded where the target lets it be set. What holds then is told by the agent. */
  readonly reconnectMax?: number;
  /** Over the target file's own. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Default: a namespace of this check's own. */
  readonly namespace?: string;
  /** Default: the world's API or probe control plane. */
  readonly controlPlane?: Pick<ProbeControlPlane, 'url'>;
}

export interface RealAgent extends TargetProcess {
  readonly agentId: string;
  readonly namespace: string;
  readonly clusterId: string;
  /** The longest gap between its attempts to connect, milliseconds (contract §10). */
  readonly reconnectMax: number;
  /** Same identity, same key file, a new process. */
  restart(): Promise<void>;
}

export interface RealAgents {
  /** The agent that the world shares among its checks: started once, never to be stopped by a check. */
  shared(): Promise<RealAgent>;
  /** One of this check's own; ends with it. */
  start(options?: StartAgent): Promise<RealAgent>;
}
