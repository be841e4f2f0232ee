import type { SqlDoor } from '../../doors/sql/sql-door.ts';

/** Columns of `sessions` that contract §5 lists, all but its key. */
export const LISTED = [
  'agent_id',
  'cluster_id',
  'tags',
  'memory',
  'cpu',
  'platform',
  'namespace',
  'persistent_home',
  'pod_name',
  'url',
  'created_at',
  'updated_at',
  'state',
  'user_id',
  'template_name',
] as const;

/** Times order a list, and a session has an owner, a template and a state: those are left out one at a time only. */
const KEPT = ['created_at', 'updated_at', 'state', 'user_id', 'template_name'];

/** The columns of `sessions` that may be NULL in this target's table, as contract §5 names them; its own by their names. */
export async function nullableColumns(sql: SqlDoor): Promise<string[]> {
  const rows = await sql.query(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = to_regclass('${sql.table('sessions')}') AND attnum > 0 AND NOT attisdropped AND NOT attnotnull
       AND attgenerated = '' AND attidentity = ''
     ORDER BY attnum`,
  );
  const logical = new Map(LISTED.map((column) => [sql.column('sessions', column), column]));
  return rows.map(({ name }) => logical.get(`"${String(name)}"` as never) ?? String(name));
}

/** NULL in every listed column that may have it, so that as little is there as can be. */
export async function nothingSaid(sql: SqlDoor): Promise<Readonly<Record<string, null>>> {
  const nullable = await nullableColumns(sql);
  const empty = LISTED.filter((column) => nullable.includes(column) && !KEPT.includes(column));
  return Object.fromEntries(empty.map((column) => [column, null]));
}
