import { listAt, numberAt, textAt } from '../../doors/http/read.ts';
import type { ApiDoor } from '../../doors/http/api-door.ts';
import type { World } from '../../world/world.ts';

export interface Listed {
  readonly status: number;
  readonly sessions: readonly {
    readonly name: string;
    readonly state: string;
    readonly agentId: string | null;
  }[];
  readonly total: number | null;
}

/** The list as it is once these are in it, or as it is at last (contract §1: a row shows within 2 s). */
export async function listedWith(
  { api, eventually, patience }: World,
  query: string,
  ids: readonly string[],
  door: ApiDoor = api,
): Promise<Listed> {
  const { value } = await eventually(
    () => listed(door, query),
    ({ sessions }) => ids.every((id) => sessions.some(({ name }) => name === id)),
    patience.truth,
  );
  return value;
}

async function listed(api: ApiDoor, query: string): Promise<Listed> {
  const { status, body } = await api.get(`/sessions${query}`);
  const sessions = (listAt(body, 'sessions') ?? []).map((session) => ({
    name: textAt(session, 'name') ?? '',
    state: textAt(session, 'state') ?? '',
    agentId: textAt(session, 'agentId') ?? null,
  }));
  return { status, sessions, total: numberAt(body, 'total') ?? null };
}

/** Ids that the list does not have. */
export function missingFrom({ sessions }: Listed, ids: readonly string[]): string[] {
  return ids.filter((id) => !sessions.some(({ name }) => name === id));
}
