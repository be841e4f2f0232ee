import { randomInt, randomUUID } from 'node:crypto';
import { columnsOf, inCatalog } from '../../01-migrations/stage/columns-of.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';

/** Makes ids for commands that we write ourselves. Id formats are free: a column of numbers gets numbers. */
export async function commandIds(sql: SqlDoor): Promise<() => string> {
  const columns = await columnsOf(sql, 'agent_commands');
  const type = columns[inCatalog(sql.column('agent_commands', 'command_id'))]?.type ?? 'text';
  return /int|numeric/.test(type) ? () => String(randomInt(1_000_000_000)) : randomUUID;
}
