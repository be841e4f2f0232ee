import { legacyRows } from '../../../fixtures/data/data.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import { STANDS_ON } from '../../doors/stands-on.ts';

/** The tables of the schema before the refactor (contract §5). */
export const BASE_TABLES = [
  'users',
  'user_quotas',
  'templates',
  'agents',
  'sessions',
  'agent_commands',
] as const;

/**
 * Fills the tables with rows from before, on the target's names. What its tables refuse, such as a state that it
 * never had, it did not hold; sessions it must take.
 */
export async function putLegacyRows(sql: SqlDoor): Promise<void> {
  const troubles: string[] = [];
  for (const statement of statementsOn(sql)) {
    const { trouble } = await sql.attempt(statement);
    if (trouble) troubles.push(trouble.sentence);
  }
  if ((await sql.select('sessions', {}, { limit: 1 })).length === 0)
    throw new Prerequisite(STANDS_ON.schema, `The tables take no rows from before: ${troubles.join('; ')}.`);
}

function statementsOn(sql: SqlDoor): string[] {
  return legacyRows()
    .split(/;\s*\n/)
    .map((text) =>
      text.replace(/INSERT INTO (\w+) \(([^)]+)\)/, (_, table: string, columns: string) => {
        const named = columns.split(',').map((column) => sql.column(table, column.trim()));
        return `INSERT INTO ${sql.table(table)} (${named.join(', ')})`;
      }),
    )
    .filter((text) => text.includes('INSERT INTO'));
}

/** Every row of the base tables, each as `table {…}` with these columns of its table only. */
export async function rowsOf(sql: SqlDoor, columns: ColumnsOfTables): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const table of BASE_TABLES)
    for (const row of await sql.query(`SELECT * FROM ${sql.table(table)}`))
      rows.push(`${table} ${JSON.stringify((columns[table] ?? []).map((column) => [column, row[column]]))}`);
  return rows.sort();
}

export type ColumnsOfTables = Readonly<Record<string, readonly string[]>>;
