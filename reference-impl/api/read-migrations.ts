import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url));

export type Migration = { readonly name: string; readonly up: string; readonly down: string | undefined };

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined);

async function fromEither(name: string, overlay: string | undefined): Promise<string | undefined> {
  const replaced = overlay === undefined ? undefined : await readIfThere(`${overlay}/${name}`);
  return replaced ?? readIfThere(`${MIGRATIONS}${name}`);
}

/** The migrations in their order; a file of the same name in the overlay takes the place of ours. */
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
