import type { DatabaseServer } from '../../../fixtures/lab/postgres/database-server.ts';
import { LabBroken, Prerequisite } from '../../kit/prerequisite.ts';
import type { MigrationResult } from '../../world/lab-doors.ts';
import { MIGRATION_NUMBERS, type MigrationSet } from './migration-set.ts';

/** `watched`: migrated, and each change of a row leaves a line in a history of ours. */
type DatabaseState = 'empty' | 'base' | 'migrated' | 'watched';

const MADE_FROM: Partial<Record<DatabaseState, DatabaseState>> = { migrated: 'base', watched: 'migrated' };

export interface MadeDatabase extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
}

/**
 * Databases in a known state. The base schema and the migrated one are made once per run and copied. A target
 * without migrations gets empty databases and makes its schema itself.
 */
export class Databases {
  readonly #server: () => Promise<DatabaseServer>;
  readonly #migrations: MigrationSet | undefined;
  readonly #watch: (databaseUrl: string) => Promise<void>;
  readonly #prefix: string;
  readonly #templates = new Map<DatabaseState, Promise<string>>();
  #made = 0;

  constructor(
    server: () => Promise<DatabaseServer>,
    migrations: MigrationSet | undefined,
    watch: (databaseUrl: string) => Promise<void>,
    prefix = '',
  ) {
    this.#prefix = prefix;
    this.#server = server;
    this.#migrations = migrations;
    this.#watch = watch;
  }

  /** False: a target makes its tables itself, in an empty database. */
  get prepares(): boolean {
    return this.#migrations !== undefined;
  }

  /** @throws Prerequisite when the target's own migrations do not get there, LabBroken when the server does not answer. */
  async make(state: DatabaseState): Promise<MadeDatabase> {
    const from = state === 'empty' || !this.#migrations ? undefined : await this.#template(state);
    return this.#create(`world_${this.#prefix}${++this.#made}`, from);
  }

  #template(state: DatabaseState): Promise<string> {
    const known = this.#templates.get(state) ?? this.#prepare(state);
    this.#templates.set(state, known);
    return known;
  }

  async #prepare(state: DatabaseState): Promise<string> {
    const from = MADE_FROM[state];
    const { name, url } = await this.#create(
      `template_${this.#prefix}${state}`,
      from === undefined ? undefined : await this.#template(from),
    );
    if (state === 'watched') await this.#watch(url);
    if (state === 'base')
      this.#mustHold('The base schema could not be put in place', await this.#migrations?.base(url));
    if (state === 'migrated')
      for (const number of MIGRATION_NUMBERS)
        this.#mustHold(`Migration ${number} failed`, await this.#migrations?.up(number, url));
    return name;
  }

  #mustHold(what: string, result: MigrationResult | undefined): void {
    if (result?.ok === false)
      throw new Prerequisite('migrations/apply-without-errors', `${what}: ${result.output}`);
  }

  async #create(name: string, template: string | undefined): Promise<MadeDatabase> {
    const server = await this.#server();
    const url = await server
      .createDatabase(name, template === undefined ? {} : { template })
      .catch((cause: unknown) => {
        throw new LabBroken(
          `the database server does not make databases: ${cause instanceof Error ? cause.message : String(cause)}`,
        );
      });
    return { name, url, [Symbol.asyncDispose]: () => server.dropDatabase(name) };
  }
}
