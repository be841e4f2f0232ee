import { legacyRows } from '../../../fixtures/data/data.ts';
import type { Row, SqlDoor } from '../../doors/sql/sql-door.ts';
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
export async function putLegacyRows(sql: SqlDoor, rows = legacyRows()): Promise<void> {
  const troubles: string[] = [];
  for (const statement of statementsOn(sql, rows)) {
    const { trouble } = await sql.attempt(statement);
    if (trouble) troubles.push(trouble.sentence);
  }
  if ((await sql.select('sessions', {}, { limit: 1 })).length === 0)
    throw new Prerequisite(STANDS_ON.schema, `The tables take no rows from before: ${troubles.join('; ')}.`);
}

function statementsOn(sql: SqlDoor, rows: string): string[] {
  return rows
    .split(/;\s*\n/)
    .map((text) =>
      text.replace(/INSERT INTO (\w+) \(([^)]+)\)/, (_, table: string, columns: string) => {
        const named = columns.split(',').map((column) => sql.column(table, column.trim()));
        return `INSERT INTO ${sql.table(table)} (${named.join(', ')})`;
      }),
    )
    .filter((text) => text.includes('INSERT INTO'));
}

/** Every row of the base tables, by table. */
export async function rowsOf(sql: SqlDoor): Promise<RowsOfTables> {
  const rows: Record<string, readonly Row[]> = {};
  for (const table of BASE_TABLES) rows[table] = await sql.query(`SELECT * FROM ${sql.table(table)}`);
  return rows;
}

export type RowsOfTables = Readonly<Record<string, readonly Row[]>>;
