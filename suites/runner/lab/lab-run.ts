import { join } from 'node:path';
import { openLedger, type Ledger } from '../../../fixtures/lab/ownership/ledger.ts';
import type { DatabaseServer } from '../../../fixtures/lab/postgres/database-server.ts';
import { openRecorder, type RunRecorder } from '../../doors/recorder/recorder.ts';
import { ShapeLog } from '../../doors/shapes/shape-log.ts';
import { watchShapes, type ShapeWatch } from '../../doors/shapes/watch-shapes.ts';
import type { WorkerOrder } from '../keeper/worker-order.ts';
import { Bench } from './bench.ts';
import { CanaryWatch } from './canary-watch.ts';
import { contractShapes } from './contract-shapes.ts';
import type { Databases } from './databases.ts';
import { FirstSteps } from './first-steps.ts';
import { RunHistories } from './history/run-histories.ts';
import { migrationSet, type MigrationSet } from './migration-set.ts';
import { secretsFor, type Secrets } from './secrets.ts';

/** What all worlds of a run have in common. Opened once by the worker; things that cost time are made when first needed. */
export class LabRun implements AsyncDisposable {
  readonly order: WorkerOrder;
  readonly secrets: Secrets;
  readonly ledger: Ledger;
  readonly recorder: RunRecorder;
  readonly shapeLog = new ShapeLog();
  readonly shapes: ShapeWatch;
  readonly canaries: CanaryWatch;
  readonly histories: RunHistories;
  readonly migrations: MigrationSet | undefined;
  readonly databases: Databases;
  readonly firstSteps: FirstSteps;
  readonly #bench: Bench;
  /** Ours alone, and ended with us. */
  readonly #ownBench: Bench | undefined;

  /**
   * @param note says something to whoever reads the report
   * @param bench where trials work together; default: one of the run's own
   */
  constructor(order: WorkerOrder, note: (sentence: string) => void, bench?: Bench) {
    this.order = order;
    this.firstSteps = new FirstSteps(note);
    this.secrets = secretsFor(order.target);
    this.ledger = openLedger(order.ledgerFile);
    this.recorder = openRecorder({ file: join(order.runDirectory, 'evidence.ndjson') });
    for (const secret of Object.values(this.secrets)) this.recorder.secret(secret as string);
    this.canaries = new CanaryWatch(this.recorder);
    this.histories = new RunHistories(this.recorder);
    this.shapes = watchShapes(contractShapes, this.shapeLog);
    this.migrations = migrationSet(order.target, order.patience.migration);
    this.#bench = bench ?? new Bench(order, this.ledger);
    this.#ownBench = bench === undefined ? this.#bench : undefined;
    this.databases = this.#bench.databasesFor(order.target);
  }

  server(): Promise<DatabaseServer> {
    return this.#bench.server();
  }

  /** Undefined when nothing needed it, or it still answers; otherwise what it said. */
  async trouble(): Promise<string | undefined> {
    if (!this.#bench.inUse) return undefined;
    try {
      await using _made = await this.databases.make('empty');
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#ownBench?.[Symbol.asyncDispose]();
    this.recorder[Symbol.dispose]();
  }
}
