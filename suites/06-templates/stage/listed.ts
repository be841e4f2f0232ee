import type { ApiDoor } from '../../doors/http/api-door.ts';
import { listAt, numberAt, textAt } from '../../doors/http/read.ts';

export interface Listed {
  readonly status: number;
  /** Null: there was no list. */
  readonly names: readonly string[] | null;
  readonly total: number | null;
}

/** What a list of templates says; `filter` as in `?tag=a`. */
export async function listed(api: ApiDoor, filter = ''): Promise<Listed> {
  const { status, body } = await api.get(`/templates${filter}`);
  const names = listAt(body, 'templates')?.map((one) => textAt(one, 'name') ?? '') ?? null;
  return { status, names: names?.toSorted() ?? null, total: numberAt(body, 'total') ?? null };
}
