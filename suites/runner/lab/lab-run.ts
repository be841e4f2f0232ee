import { join } from 'node:path';
import { openLedger, type Ledger } from '../../../fixtures/lab/ownership/ledger.ts';
import { openDatabaseServer } from '../../../fixtures/lab/postgres/open.ts';
import type { DatabaseServer } from '../../../fixtures/lab/postgres/database-server.ts';
import { openRecorder, type RunRecorder } from '../../doors/recorder/recorder.ts';
import { ShapeLog } from '../../doors/shapes/shape-log.ts';
import { watchShapes, type ShapeWatch } from '../../doors/shapes/watch-shapes.ts';
import { LabBroken } from '../../kit/prerequisite.ts';
import type { WorkerOrder } from '../keeper/worker-order.ts';
import { CanaryWatch } from './canary-watch.ts';
import { contractShapes } from './contract-shapes.ts';
import { Databases } from './databases.ts';
import { FirstSteps } from './first-steps.ts';
import { watchDatabase } from './history/history-reader.ts';
import { RunHistories } from './history/run-histories.ts';
import { mappedNames } from './mapped-names.ts';
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
  #server: Promise<DatabaseServer> | undefined;

  /** @param note says something to whoever reads the report */
  constructor(order: WorkerOrder, note: (sentence: string) => void) {
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
    this.databases = new Databases(
      () => this.server(),
      this.migrations,
      (url) => watchDatabase(url, mappedNames(order.target)),
    );
  }

  server(): Promise<DatabaseServer> {
    const { database, runId, scratchDirectory } = this.order;
    this.#server ??= openDatabaseServer(database, {
      runDirectory: scratchDirectory,
      label: runId,
      ledger: this.ledger,
    }).catch((cause: unknown) => {
      throw new LabBroken(cause instanceof Error ? cause.message : String(cause));
    });
    return this.#server;
  }

  /** Undefined when nothing needed it, or it still answers; otherwise what it said. */
  async trouble(): Promise<string | undefined> {
    if (!this.#server) return undefined;
    try {
      await using _made = await this.databases.make('empty');
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const server = await this.#server?.catch(() => undefined);
    await server?.[Symbol.asyncDispose]();
    this.recorder[Symbol.dispose]();
  }
}
