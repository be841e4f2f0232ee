import { schemaFingerprint } from '../../doors/sql/fingerprint.ts';
import type { ColumnFacts } from '../../doors/sql/schema-facts.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';

/** A name as the catalog has it: without the quotes of a statement. */
export function inCatalog(quotedName: string): string {
  return quotedName.replaceAll('"', '');
}

/** The columns of a table of contract §5, by the names that the target gives them; none where there is no such table. */
export async function columnsOf(sql: SqlDoor, table: string): Promise<Readonly<Record<string, ColumnFacts>>> {
  const { tables } = await schemaFingerprint(sql);
  return tables[inCatalog(sql.table(table))]?.columns ?? {};
}
