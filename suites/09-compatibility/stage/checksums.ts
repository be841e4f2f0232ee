import { BASE_TABLES } from '../../01-migrations/stage/legacy.ts';
import { inCatalog } from '../../01-migrations/stage/columns-of.ts';
import { dataChecksum, type DataChecksum } from '../../doors/sql/fingerprint.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';

/** Table of contract §5 → its columns, as they are called in the database. */
export type Columns = Readonly<Record<string, readonly string[]>>;
export type Checksums = Readonly<Record<string, DataChecksum>>;

export async function columnsNow(sql: SqlDoor): Promise<Columns> {
  const tables = BASE_TABLES.map((table) => `('${table}', to_regclass('${sql.table(table)}'))`);
  const rows = await sql.query(
    `SELECT t.name AS "table", array_agg(a.attname::text) AS columns
     FROM (VALUES ${tables.join(', ')}) t (name, oid)
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped GROUP BY t.name`,
  );
  // An array of texts, as the statement makes it.
  return Object.fromEntries(rows.map(({ table, columns }) => [String(table), columns as string[]]));
}

/** Of every row of every table, over the columns that there were; made by the database, since the rows are many. */
export async function checksums(sql: SqlDoor, over: Columns): Promise<Checksums> {
  const sums: Record<string, DataChecksum> = {};
  for (const [table, columns] of Object.entries(await columnsNow(sql))) {
    const added = columns.filter((column) => !over[table]?.includes(column));
    sums[table] = await dataChecksum(sql, inCatalog(sql.table(table)), added);
  }
  return sums;
}

/** Tables that hold other rows or values than before, each with how many rows there were and are. */
export function tablesChanged(was: Checksums, is: Checksums): string[] {
  return Object.entries(was)
    .filter(([table, { rows, md5 }]) => is[table]?.rows !== rows || is[table].md5 !== md5)
    .map(([table, { rows }]) => `${table}: ${String(rows)} rows before, ${String(is[table]?.rows ?? 0)} now`);
}
