import { schemaFingerprint } from '../../doors/sql/fingerprint.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';

/** A schema, flat: what it is (`column sessions.tags`) → how it is. */
export type Schema = Readonly<Record<string, string>>;

/** A ledger of what was applied is lawful (contract §5) and no part of the schema that migrations make. */
const LEDGER = /migrat|changelog|schema_version|flyway|goose|alembic|ledger/i;

/** All that the schemas on the search path hold, ledgers left out. */
export async function schemaOf(sql: SqlDoor): Promise<Schema> {
  const { tables, ...others } = await schemaFingerprint(sql);
  const ofTables = Object.entries(tables).flatMap(([table, { columns, indexes, constraints, triggers }]) => [
    [`table ${table}`, 'there'] as const,
    ...named(`column ${table}.`, columns),
    ...named(`index ${table}.`, indexes),
    ...named(`constraint ${table}.`, constraints),
    ...named(`trigger ${table}.`, triggers),
  ]);
  const besides = Object.entries(others).flatMap(([kind, definitions]) => named(`${kind}: `, definitions));
  return Object.fromEntries([...ofTables, ...besides].filter(([what]) => !LEDGER.test(what)));
}

function named(prefix: string, things: Readonly<Record<string, unknown>>): (readonly [string, string])[] {
  return Object.entries(things).map(([name, thing]) => [`${prefix}${name}`, inWords(thing)] as const);
}

function inWords(thing: unknown): string {
  return typeof thing === 'string' ? thing : JSON.stringify(thing);
}

/** What became of a schema that should be as it was, one sentence for each difference. */
export function differences(was: Schema, is: Schema): string[] {
  const gone = Object.keys(was).filter((what) => !(what in is));
  const added = Object.keys(is).filter((what) => !(what in was));
  const changed = Object.keys(was).filter((what) => what in is && was[what] !== is[what]);
  return [
    ...gone.map((what) => `gone: ${what}`),
    ...added.map((what) => `new: ${what}`),
    ...changed.map((what) => `changed: ${what} from ${was[what] ?? ''} to ${is[what] ?? ''}`),
  ];
}
