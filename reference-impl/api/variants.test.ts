import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { afterAll, describe, expect, test } from 'vitest';

import { parts } from './parts.ts';
import { readMigrations } from './read-migrations.ts';
import { startServer } from './test-world.ts';

import type { Fault } from '../faults/fault.ts';

const NO_VARIANTS = ['fault.ts', 'oddity.ts'];
const folder = (kind: string) => fileURLToPath(new URL(`../${kind}/`, import.meta.url));

async function variantsIn(kind: string): Promise<readonly string[]> {
  const entries = await readdir(folder(kind));
  return entries
    .filter((name) => name.endsWith('.ts') && !NO_VARIANTS.includes(name))
    .map((name) => `${kind}/${name.slice(0, -3)}`);
}

async function overlaysIn(kind: string): Promise<readonly string[]> {
  const entries = await readdir(folder(kind), { withFileTypes: true });
  // `steps/` holds what several variants do alike.
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'steps')
    .map(({ name }) => `${kind}/${name}`);
}

const kinds = ['faults', 'oddities'];
const variants = (await Promise.all(kinds.map(variantsIn))).flat();
const overlays = (await Promise.all(kinds.map(overlaysIn))).flat();

describe('a variant', () => {
  test.each(variants)(
    '%s says in a sentence what is unusual, and replaces parts that there are',
    async (name) => {
      // Our own folders' modules; the agent's own faults have no part of the API.
      const { default: variant } = (await import(new URL(`../${name}.ts`, import.meta.url).href)) as {
        default: Fault;
      };
      expect(variant.sentence).toMatch(/^[A-Z].*\.$/);
      expect(Object.keys(variant.api?.(parts) ?? parts).toSorted()).toEqual(Object.keys(parts).toSorted());
    },
  );

  test.each(overlays)('%s has migrations beside its module', (name) => {
    expect(variants).toContain(name);
  });
});

/** What PostgreSQL says to those that do not apply. */
const REFUSED: Readonly<Record<string, string>> = {
  'faults/applies-with-error': 'syntax error',
  'faults/first-migration-fails': 'extension "plumb_tags" is not available',
  'faults/last-migration-fails': 'column "zone" does not exist',
};

describe('migrations of a variant', async () => {
  const server = await startServer();
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(overlays)('%s apply once, unless that is what is wrong', async (name) => {
    await using database = await server.database(name.replaceAll(/\W/g, '_'), false);
    const migrations = await readMigrations(fileURLToPath(new URL(`../${name}`, import.meta.url)));
    const applied = (async () => {
      for (const { up } of migrations) await database.sql.query(up);
    })();
    const refused = REFUSED[name];
    await (refused === undefined ? applied : expect(applied).rejects.toThrow(refused));
    expect(migrations).not.toEqual(await readMigrations());
  });
});
