import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import pg from 'pg';

import { readMigrations } from '../api/read-migrations.ts';

import type { Migration } from '../api/read-migrations.ts';

/** The guide's command (README.md): `node migrate.ts up|down <postgres://…>`, all migrations or all rollbacks. */

type Variant = { readonly folder?: string; readonly guide?: (files: readonly string[]) => readonly string[] };
type File = { readonly name: string; readonly sql: string };

/** Which files each word stands for, in the order in which they run. */
const ORDERS: Readonly<Record<string, (migrations: readonly Migration[]) => readonly File[]>> = {
  up: (migrations) => migrations.map(({ name, up }) => ({ name, sql: up })),
  down: (migrations) =>
    migrations
      .toReversed()
      .map(({ name, down }) => ({ name: name.replace('.sql', '_rollback.sql'), sql: down ?? '' })),
};

function giveUp(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** What the fault or oddity named by REFERENCE_VARIANT changes: files, and which of them are run. */
async function chosenVariant(): Promise<Variant> {
  const variant = process.env['REFERENCE_VARIANT'] ?? '';
  if (!/^(faults|oddities)\/[A-Za-z0-9-]+$/.test(variant)) return {};
  const folder = fileURLToPath(new URL(`../${variant}`, import.meta.url));
  const module: unknown = await import(new URL(`../${variant}.ts`, import.meta.url).href);
  // Our own folder's modules all have this shape; the compiler cannot follow a path made at run time.
  const { default: one } = module as { default: Variant };
  return existsSync(folder) ? { ...one, folder } : one;
}

async function run(order: NonNullable<(typeof ORDERS)[string]>, databaseUrl: string): Promise<void> {
  const { folder, guide = (files: readonly string[]) => files } = await chosenVariant();
  // 000 is the schema before the refactor: it is there already, and stays.
  const files = order((await readMigrations(folder)).filter(({ name }) => !name.startsWith('000_')));
  const names = guide(files.map(({ name }) => name));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const { name, sql } of files.filter((file) => names.includes(file.name))) {
      process.stdout.write(`${name}\n`);
      await client.query(sql);
    }
  } finally {
    await client.end();
  }
}

const [word = '', databaseUrl = ''] = process.argv.slice(2);
const order = ORDERS[word];
if (order === undefined || databaseUrl === '') giveUp('Usage: node migrate.ts up|down <postgres://…>');
await run(order, databaseUrl).catch((error: unknown) =>
  giveUp(`Nothing more was run: ${error instanceof Error ? error.message : 'unknown error'}`),
);
