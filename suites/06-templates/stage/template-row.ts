import type { Row } from '../../world/arrange.ts';
import { manifestFor } from '../../world/manifest-for.ts';
import type { World } from '../../world/world.ts';

/** A template written by SQL alone: the API has never heard of it. */
export async function templateRow(
  { sql, unique }: Pick<World, 'sql' | 'unique'>,
  values: Row & { readonly name?: string } = {},
): Promise<{ readonly name: string; readonly row: Row }> {
  const name = values.name ?? unique('template');
  const row = await sql.insert('templates', {
    display_name: `Plumbline ${name}`,
    category: 'plumbline',
    tags: [],
    manifest: manifestFor(name),
    ...values,
    name,
  });
  return { name, row };
}
