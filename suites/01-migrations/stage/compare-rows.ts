import type { RowsOfTables } from './legacy.ts';

export interface RowsCompared {
  /** Rows that are no longer there with these values. */
  readonly lost: readonly string[];
  /** Rows that are there beyond the number there was. */
  readonly added: readonly string[];
}

/** Compares all rows by the columns that they had, or by those that they still have. */
export function compareRows(
  was: RowsOfTables,
  is: RowsOfTables,
  by: 'every column' | 'columns of both',
): RowsCompared {
  const lost: string[] = [];
  const added: string[] = [];
  for (const [table, rows] of Object.entries(was)) {
    const now = is[table] ?? [];
    const kept = new Set(Object.keys(now[0] ?? rows[0] ?? {}));
    const columns = Object.keys(rows[0] ?? {}).filter((column) => by === 'every column' || kept.has(column));
    const text = (row: Readonly<Record<string, unknown>>) =>
      `${table} ${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])))}`;
    const there = new Set(now.map(text));
    lost.push(...rows.map(text).filter((row) => !there.has(row)));
    if (now.length > rows.length) added.push(`${table}: ${String(now.length - rows.length)} rows more`);
  }
  return { lost, added };
}
