import type { Json } from '../../kit/check.ts';
import type { Recorder } from '../../kit/evidence.ts';
import { applicationName } from '../attribution.ts';
import { columnName, logicalRow, tableName, type Names, type Row } from './names.ts';
import { openSqlConnections, type SqlConnections } from './sql-connections.ts';
import { sqlAccident, sqlTroubleOf, type SqlTrouble } from './sql-trouble.ts';
import { statementsFor, type SelectOptions, type Statement, type Where } from './statements.ts';

export type { Names, Row } from './names.ts';

/**
 * The target's database. Tables and columns are named as in contract §5, and so are the keys of the rows;
 * values are plain JSON. Throws `Prerequisite` when the target's tables do not allow a statement, `LabBroken`
 * when the database cannot be asked. `attempt` never throws.
 */
export interface SqlDoor extends AsyncDisposable {
  /** A statement of the check's own, on physical names. */
  query(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** The same where a refusal or a lost database is a fact to be judged. */
  attempt(sql: string, parameters?: readonly unknown[]): Promise<SqlOutcome>;
  /** The table as the target calls it, quoted: for statements of a check's own. */
  table(name: string): string;
  /** The column as the target calls it, quoted. */
  column(table: string, name: string): string;
  select(table: string, where?: Where, options?: SelectOptions): Promise<readonly Row[]>;
  insert(table: string, values: Row): Promise<Row>;
  /** In one statement; all rows have the columns of the first. */
  insertAll(table: string, rows: readonly Row[]): Promise<readonly Row[]>;
  update(table: string, where: Where, values: Row): Promise<readonly Row[]>;
  /** Changes the row with this key, or makes it; in one statement. */
  put(table: string, key: Row, values: Row): Promise<readonly Row[]>;
  remove(table: string, where: Where): Promise<readonly Row[]>;
  /** The row of a session, by its name. */
  session(id: string): Promise<Row | undefined>;
  agent(agentId: string): Promise<Row | undefined>;
  /** The commands of a session, oldest first. */
  commandsOf(sessionId: string): Promise<readonly Row[]>;
}

export type SqlOutcome =
  | { readonly rows: readonly Row[]; readonly trouble?: never }
  | { readonly rows?: never; readonly trouble: SqlTrouble };

export interface SqlDoorOptions {
  readonly url: string;
  /** Of a world, shared by its checks; default: its own. */
  readonly connections?: SqlConnections | undefined;
  readonly check: string;
  readonly recorder: Recorder;
  readonly names?: Names;
}

/** Connections of a door of its own. */
const MOST = 3;

export function openSqlDoor({ url, connections, check, recorder, names = {} }: SqlDoorOptions): SqlDoor {
  const used = connections ?? openSqlConnections(url, MOST);
  const application = applicationName(check);
  const statements = statementsFor(names);

  async function attempt(sql: string, parameters: readonly unknown[] = []): Promise<SqlOutcome> {
    const start = performance.now();
    const outcome = await outcomeOf(() => used.run(application, sql, parameters));
    recorder.record({
      kind: 'sql',
      statement: sql,
      parameters: parameters as readonly Json[], // texts, numbers and JSON: what PostgreSQL takes
      ...(outcome.trouble === undefined
        ? { rows: outcome.rows as readonly Json[] } // `plainValues` sees to it
        : { trouble: outcome.trouble.sentence }),
      ms: Math.round(performance.now() - start),
    });
    return outcome;
  }
  async function query(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> {
    const outcome = await attempt(sql, parameters);
    if (outcome.trouble !== undefined) throw sqlAccident(outcome.trouble, sql);
    return outcome.rows;
  }
  async function logical(table: string, { sql, parameters }: Statement): Promise<readonly Row[]> {
    const rows = await query(sql, parameters);
    return rows.map((row) => logicalRow(names, table, row));
  }
  const select: SqlDoor['select'] = (table, where = {}, options) =>
    logical(table, statements.select(table, where, options));
  const insert: SqlDoor['insert'] = async (table, values) =>
    (await logical(table, statements.insert(table, [values])))[0] ?? {};
  const insertAll: SqlDoor['insertAll'] = async (table, rows) =>
    rows.length === 0 ? [] : logical(table, statements.insert(table, rows));
  return {
    query,
    attempt,
    table: (name) => tableName(names, name),
    column: (table, name) => columnName(names, table, name),
    select,
    insert,
    insertAll,
    update: (table, where, values) => logical(table, statements.update(table, where, values)),
    put: (table, key, values) => logical(table, statements.put(table, key, values)),
    remove: (table, where) => logical(table, statements.remove(table, where)),
    session: async (id) => (await select('sessions', { id }))[0],
    agent: async (agent_id) => (await select('agents', { agent_id }))[0],
    commandsOf: (session_id) => select('agent_commands', { session_id }, { orderBy: 'created_at' }),
    [Symbol.asyncDispose]: async () => {
      if (connections === undefined) await used[Symbol.asyncDispose]();
    },
  };
}

async function outcomeOf(run: () => ReturnType<SqlConnections['run']>): Promise<SqlOutcome> {
  try {
    // Several statements give several results: the last one's rows are the answer.
    return { rows: [await run()].flat().at(-1)?.rows ?? [] };
  } catch (error) {
    return { trouble: sqlTroubleOf(error) };
  }
}
