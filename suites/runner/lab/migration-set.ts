import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { MigrationResult } from '../../world/lab-doors.ts';
import { editedText } from '../target/edited-text.ts';
import type { Target } from '../target/read-target.ts';
import { fillAll } from '../target/placeholders.ts';
import { runCommand } from './run-command.ts';
import { runSqlText } from './sql-file.ts';

export const MIGRATION_NUMBERS = ['001', '002', '003'] as const;

/** The target's migrations, wherever a database is given. Nothing here rejects for what the target does. */
export interface MigrationSet {
  base(databaseUrl: string): Promise<MigrationResult>;
  up(number: string, databaseUrl: string): Promise<MigrationResult>;
  down(number: string, databaseUrl: string): Promise<MigrationResult>;
}

export function migrationSet(target: Target, timeoutMs: number): MigrationSet | undefined {
  const { migrations } = target;
  if (!migrations) return undefined;
  return 'directory' in migrations
    ? fromFiles(target, migrations, timeoutMs)
    : fromCommands(target, migrations, timeoutMs);
}

type Files = Extract<NonNullable<Target['migrations']>, { directory: string }>;
type Commands = Exclude<NonNullable<Target['migrations']>, { directory: string }>;

function fromFiles(target: Target, { directory, base }: Files, timeoutMs: number): MigrationSet {
  const folder = resolve(target.directory, directory);
  const apply = (sql: string | undefined, what: string, url: string): Promise<MigrationResult> =>
    sql === undefined
      ? Promise.resolve({ ok: false, output: `There is no ${what} in the folder of the migrations.` })
      : runSqlText(url, sql, timeoutMs);
  const find = (fits: RegExp): string | undefined => sqlIn(folder, target.variantMigrations, fits);
  return {
    base: (url) =>
      apply(
        base === undefined
          ? find(/^000_.*(?<!_rollback)\.sql$/)
          : readFileSync(resolve(target.directory, base), 'utf8'),
        'base schema 000_*.sql',
        url,
      ),
    up: (number, url) =>
      apply(find(new RegExp(`^${number}_.*(?<!_rollback)\\.sql$`)), `migration ${number}_*.sql`, url),
    down: (number, url) =>
      apply(find(new RegExp(`^${number}_.*_rollback\\.sql$`)), `rollback ${number}_*_rollback.sql`, url),
  };
}

/** A variant's file replaces the one of the same name, or edits it. */
function sqlIn(folder: string, overlay: string | undefined, fits: RegExp): string | undefined {
  const fileIn = (where: string): string | undefined => {
    const name = names(where).find((candidate) => fits.test(candidate));
    return name && join(where, name);
  };
  const replacing = overlay && fileIn(overlay);
  if (replacing) return readFileSync(replacing, 'utf8');
  const file = fileIn(folder);
  return file && withEdits(file, overlay);
}

function withEdits(file: string, overlay: string | undefined): string {
  const sql = readFileSync(file, 'utf8');
  const edits = overlay && join(overlay, `${basename(file)}.diff`);
  return edits && existsSync(edits) ? editedText(sql, readFileSync(edits, 'utf8'), edits) : sql;
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function fromCommands(target: Target, { up, down, base }: Commands, timeoutMs: number): MigrationSet {
  const run = (
    command: readonly string[],
    migration: string,
    databaseUrl: string,
  ): Promise<MigrationResult> =>
    runCommand(
      fillAll(command, { ...databaseValues(databaseUrl), migration, node: process.execPath }, 'migrations'),
      {
        directory: target.directory,
        environment: target.variantEnvironment,
        timeoutMs,
      },
    );
  return {
    base: (url) => runSqlText(url, readFileSync(resolve(target.directory, base), 'utf8'), timeoutMs),
    up: (number, url) => run(up, number, url),
    down: (number, url) => run(down, number, url),
  };
}

/** A database URL, whole and in its parts, as placeholders. */
export function databaseValues(databaseUrl: string): Record<string, string> {
  const url = new URL(databaseUrl);
  return {
    databaseUrl,
    databaseHost: url.hostname,
    databasePort: url.port || '5432',
    databaseUser: decodeURIComponent(url.username),
    databasePassword: decodeURIComponent(url.password),
    databaseName: decodeURIComponent(url.pathname.slice(1)),
  };
}
