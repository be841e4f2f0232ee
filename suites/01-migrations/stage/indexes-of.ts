import type { SqlDoor } from '../../doors/sql/sql-door.ts';

export interface IndexSeen {
  readonly name: string;
  /** `btree`, `gin`, … */
  readonly method: string;
  /** Key columns in order; an expression is an empty text. */
  readonly columns: readonly string[];
  /** The predicate of a partial index. */
  readonly where: string | null;
}

/** The valid indexes of a table of contract §5, whatever they are called. */
export async function indexesOf(sql: SqlDoor, table: string): Promise<readonly IndexSeen[]> {
  const rows = await sql.query(
    `SELECT i.relname AS name, m.amname AS method, pg_get_expr(x.indpred, x.indrelid) AS where,
       ARRAY(SELECT coalesce(a.attname::text, '') FROM unnest(x.indkey) WITH ORDINALITY AS k (number, place)
             LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.number AND a.attnum > 0
             WHERE k.place <= x.indnkeyatts ORDER BY k.place) AS columns
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = i.relam
     WHERE x.indrelid = to_regclass('${sql.table(table)}') AND x.indisvalid ORDER BY i.relname`,
  );
  return rows.map((row) => ({
    name: String(row['name']),
    method: String(row['method']),
    columns: row['columns'] as string[], // an array of texts, as the statement makes it
    where: typeof row['where'] === 'string' ? row['where'] : null,
  }));
}

/**
 * Whether an index of its own leads with this column: the one on `(agent_id, state)` is asked for besides the one
 * on `agent_id`. One that leaves out only NULL serves every search by value.
 */
export function leadsWith(indexes: readonly IndexSeen[], column: string, except?: string): boolean {
  return indexes.some(
    ({ columns, where }) =>
      columns[0] === column && (except === undefined || columns[1] !== except) && isWhole(column, where),
  );
}

export function leadsWithBoth(indexes: readonly IndexSeen[], first: string, second: string): boolean {
  return indexes.some(
    ({ columns, where }) => columns[0] === first && columns[1] === second && isWhole(first, where),
  );
}

function isWhole(column: string, where: string | null): boolean {
  return where === null || where === `(${column} IS NOT NULL)`;
}
