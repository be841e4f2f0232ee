import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Row } from '../../doors/sql/sql-door.ts';
import type { World } from '../../world/world.ts';
import { nullableColumns } from './nullable-columns.ts';

export interface OddRow {
  readonly odd: string;
  readonly id: string;
  readonly state: string | null;
}

/** Rows that the tables take and that no new API would write. What a target's table refuses, it never held. */
export async function oddRows({ arrange, sql, unique }: World): Promise<OddRow[]> {
  const owner = await arrange.user();
  const template = await arrange.template();
  const whole = { user_id: owner.id, template_name: template.name, state: 'running', agent_id: null };
  const oddities: Record<string, Row> = {
    ...Object.fromEntries(
      (await nullableColumns(sql)).map((column) => [`${column} is NULL`, { [column]: null }]),
    ),
    'a state of before: stopped': { state: 'stopped' },
    'a state of before: provisioning': { state: 'provisioning' },
    'its template is gone': { template_name: 'legacy-größe-尺寸' },
    'its user is gone': { user_id: 'legacy-somebody-who-left' },
  };
  const rows: OddRow[] = [];
  for (const [odd, besides] of Object.entries(oddities)) {
    const row = await written(sql, { id: unique('odd'), ...whole, ...besides });
    if (row)
      rows.push({ odd, id: String(row['id']), state: (row['state'] as string | null | undefined) ?? null });
  }
  return rows;
}

async function written(sql: World['sql'], row: Row): Promise<Row | undefined> {
  try {
    return await sql.insert('sessions', row);
  } catch (error) {
    if (error instanceof Prerequisite) return undefined;
    throw error;
  }
}
