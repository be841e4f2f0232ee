import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { editSql } from './edit-sql.ts';

export const MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url));

export type Migration = { readonly name: string; readonly up: string; readonly down: string | undefined };

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined);

async function fromEither(name: string, overlay: string | undefined): Promise<string | undefined> {
  const ours = await readIfThere(`${MIGRATIONS}${name}`);
  if (overlay === undefined) return ours;
  const edits = await readIfThere(`${overlay}/${name}.diff`);
  if (ours !== undefined && edits !== undefined) return editSql(ours, edits);
  return (await readIfThere(`${overlay}/${name}`)) ?? ours;
}

/** The migrations in their order; `<name>.diff` in the overlay edits ours, a file of the same name takes its place. */
export async function readMigrations(overlay?: string): Promise<readonly Migration[]> {
  const names = (await readdir(MIGRATIONS)).filter(
    (name) => name.endsWith('.sql') && !name.endsWith('_rollback.sql'),
  );
  return Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      up: (await fromEither(name, overlay)) ?? '',
      down: await fromEither(name.replace('.sql', '_rollback.sql'), overlay),
    })),
  );
}
