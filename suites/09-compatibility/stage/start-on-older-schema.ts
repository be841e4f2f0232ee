import { columnsOf, inCatalog } from '../../01-migrations/stage/columns-of.ts';
import { expectedSchema } from '../../../fixtures/contract/contract.ts';
import type { ApiProcess } from '../../world/lab-doors.ts';
import type { World } from '../../world/world.ts';

/** What an API did on a schema that is older than it. */
export type Beginning =
  | { readonly kind: 'silent' }
  | { readonly kind: 'ended'; readonly code: number | null }
  | { readonly kind: 'unready'; readonly says: string }
  | { readonly kind: 'healthy'; readonly lacking: readonly string[] }
  | { readonly kind: 'odd'; readonly status: number };

/** Waits for its first word; one that is not lawful yet gets a little longer, since it may be migrating. */
export async function beginningOf(world: World, api: ApiProcess): Promise<Beginning> {
  const look = () => lookAt(world, api);
  const first = await world.eventually(look, ({ kind }) => kind !== 'silent', world.patience.ready);
  if (first.value.kind === 'silent') return first.value;
  return (await world.eventually(look, isLawful, world.patience.recovery)).value;
}

async function lookAt(world: World, api: ApiProcess): Promise<Beginning> {
  if (!api.running) return { kind: 'ended', code: (await api.ended(world.patience.leave))?.code ?? null };
  const { status, text } = await api.door.root('/health', { timeoutMs: 1_000 });
  if (status === 0) return { kind: 'silent' };
  if (status === 503) return { kind: 'unready', says: text };
  if (status !== 200) return { kind: 'odd', status };
  return { kind: 'healthy', lacking: await lackingIn(world) };
}

/** Contract §5: it migrates, or exits non-zero, or answers 503, naming what is missing. */
export function isLawful(beginning: Beginning): boolean {
  switch (beginning.kind) {
    case 'ended':
      return beginning.code !== 0;
    case 'unready':
      return namesSomething(beginning.says);
    case 'healthy':
      return beginning.lacking.length === 0;
    case 'silent':
    case 'odd':
      return false;
  }
}

/** A column, a table, a migration by its number, or the word alone: wording is free. */
export const namesSomething = (text: string): boolean =>
  /tags|agent|cluster|region|session|migrat|schema|column|table|\b00[123]/i.test(text);

async function lackingIn({ sql }: World): Promise<string[]> {
  const lacking: string[] = [];
  for (const { columns } of Object.values(expectedSchema.migrations))
    for (const { table, column } of columns) {
      const there = await columnsOf(sql, table);
      if (!(inCatalog(sql.column(table, column)) in there)) lacking.push(`${table}.${column}`);
    }
  return lacking;
}
