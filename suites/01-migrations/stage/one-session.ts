import type { SqlDoor } from '../../doors/sql/sql-door.ts';
import { listedRows } from './listed-rows.ts';

/** A session of a user and a template of its own, straight into the table; gives its id. */
export async function oneSession(
  sql: SqlDoor,
  unique: (hint: string) => string,
  besides: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const rows = listedRows(sql, unique);
  return rows.session(await rows.user(), await rows.template(), besides);
}
