import type { Ledger } from '../../../fixtures/lab/ownership/ledger.ts';
import type { DatabaseServer } from '../../../fixtures/lab/postgres/database-server.ts';
import { openDatabaseServer } from '../../../fixtures/lab/postgres/open.ts';
import { LabBroken } from '../../kit/prerequisite.ts';
import type { WorkerOrder } from '../keeper/worker-order.ts';
import type { Target } from '../target/read-target.ts';
import { Databases } from './databases.ts';
import { watchDatabase } from './history/history-reader.ts';
import { mappedNames } from './mapped-names.ts';
import { migrationSet } from './migration-set.ts';

/**
 * The database server, and databases in known states: what costs time to make and bears no mark of the run. A run
 * has a bench of its own; trials of variants of one target work at the same one.
 */
export class Bench implements AsyncDisposable {
  readonly #order: Pick<WorkerOrder, 'database' | 'runId' | 'scratchDirectory' | 'patience'>;
  readonly #ledger: Ledger;
  readonly #databases = new Map<string, Databases>();
  #server: Promise<DatabaseServer> | undefined;

  constructor(
    order: Pick<WorkerOrder, 'database' | 'runId' | 'scratchDirectory' | 'patience'>,
    ledger: Ledger,
  ) {
    this.#order = order;
    this.#ledger = ledger;
  }

  /** Started when it is first needed. @throws LabBroken */
  server(): Promise<DatabaseServer> {
    const { database, runId, scratchDirectory } = this.#order;
    this.#server ??= openDatabaseServer(database, {
      runDirectory: scratchDirectory,
      label: runId,
      ledger: this.#ledger,
    }).catch((cause: unknown) => {
      throw new LabBroken(cause instanceof Error ? cause.message : String(cause));
    });
    return this.#server;
  }

  /** Variants with the same migrations share what these have made. */
  databasesFor(target: Target): Databases {
    const schema = schemaOf(target);
    const known = this.#databases.get(schema) ?? this.#open(target);
    this.#databases.set(schema, known);
    return known;
  }

  #open(target: Target): Databases {
    const number = this.#databases.size;
    return new Databases(
      () => this.server(),
      migrationSet(target, this.#order.patience.migration),
      (url) => watchDatabase(url, mappedNames(target)),
      number === 0 ? '' : `${String(number)}_`,
    );
  }

  /** Whether anything has needed the server yet. */
  get inUse(): boolean {
    return this.#server !== undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const server = await this.#server?.catch(() => undefined);
    await server?.[Symbol.asyncDispose]();
  }
}

/** Files are the same files unless a variant replaces some; a command may do anything with a variant's environment. */
function schemaOf({ migrations, variant, variantMigrations }: Target): string {
  const files = migrations === undefined || 'directory' in migrations;
  return (files ? variantMigrations : variant) ?? '';
}
