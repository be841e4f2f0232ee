import { textAt } from '../../doors/http/read.ts';
import type { ApiDoor } from '../../doors/http/api-door.ts';
import type { Row } from '../../doors/sql/sql-door.ts';
import type { World } from '../../world/world.ts';
import { LISTED } from './nullable-columns.ts';

export type Change = 'delete' | 'hibernate' | 'wake';

export interface Refused {
  readonly id: string;
  readonly status: number;
  readonly error: string | null;
  readonly message: string | null;
  /** Listed columns of the row that are no longer what they were; `updated_at` is nobody's promise. */
  readonly changed: readonly string[];
  /** Rows of `agent_commands` about it, for whomever. */
  readonly commands: number;
  /** What `GET` answers afterwards. */
  readonly shown: number;
}

export function ask(api: ApiDoor, id: string, change: Change) {
  const path = `/sessions/${encodeURIComponent(id)}`;
  return change === 'delete' ? api.delete(path) : api.put(`${path}/${change}`);
}

/** Asks for a change of each of these sessions, and looks at what became of them. */
export async function refusals(
  { api, sql }: Pick<World, 'api' | 'sql'>,
  ids: readonly string[],
  change: Change,
  door: ApiDoor = api,
): Promise<Refused[]> {
  const seen: Refused[] = [];
  for (const id of ids) {
    const before = await sql.session(id);
    const { status, body } = await ask(door, id, change);
    seen.push({
      id,
      status,
      error: textAt(body, 'error') ?? null,
      message: textAt(body, 'message') ?? null,
      changed: changedColumns(before, await sql.session(id)),
      commands: (await sql.commandsOf(id)).length,
      shown: (await door.get(`/sessions/${encodeURIComponent(id)}`)).status,
    });
  }
  return seen;
}

function changedColumns(before: Row | undefined, after: Row | undefined): string[] {
  return ['id', ...LISTED].filter(
    (column) =>
      column !== 'updated_at' && JSON.stringify(before?.[column]) !== JSON.stringify(after?.[column]),
  );
}
