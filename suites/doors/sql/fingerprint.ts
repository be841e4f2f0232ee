import { textAt } from '../http/read.ts';
import { quoted, type Row } from './names.ts';
import type { ColumnFacts, SchemaFacts, TableFacts } from './schema-facts.ts';
import type { SqlDoor } from './sql-door.ts';

/** A relation is called by its name alone, unless it lives outside `public`. */
const NAME = (schema: string, relation: string) =>
  `CASE WHEN ${schema}.nspname = 'public' THEN ${relation} ELSE ${schema}.nspname || '.' || ${relation} END`;
const HERE = `n.nspname = ANY(current_schemas(false))`;
/** What an extension brought is not the target's. */
const OWN = (catalog: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const OF_TABLES = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace`;
const TABLE = `${NAME('n', 'c.relname')} AS "table"`;
const IS_TABLE = `${HERE} AND c.relkind IN ('r', 'p') AND ${OWN('pg_class', 'c.oid')}`;

/** Each gives `name` and `definition`, those of tables also `table`. Pretty definitions leave out the search path. */
const QUERIES = {
  tables: `SELECT ${TABLE} FROM ${OF_TABLES} WHERE ${IS_TABLE}`,
  columns: `SELECT ${TABLE}, a.attname AS name, format_type(a.atttypid, NULL) AS type,
      information_schema._pg_char_max_length(a.atttypid, a.atttypmod) AS length,
      NOT a.attnotnull AS nullable, pg_get_expr(f.adbin, f.adrelid) AS "default"
    FROM ${OF_TABLES} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum WHERE ${IS_TABLE}`,
  indexes: `SELECT ${TABLE}, i.relname AS name,
      pg_get_indexdef(x.indexrelid, 0, true) || CASE WHEN x.indisvalid THEN '' ELSE ' (invalid)' END AS definition
    FROM ${OF_TABLES} JOIN pg_index x ON x.indrelid = c.oid JOIN pg_class i ON i.oid = x.indexrelid WHERE ${IS_TABLE}`,
  // NOT NULL is a fact of the column; from PostgreSQL 18 on it is a constraint as well.
  constraints: `SELECT ${TABLE}, k.conname AS name, pg_get_constraintdef(k.oid, true) AS definition
    FROM ${OF_TABLES} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype <> 'n' WHERE ${IS_TABLE}`,
  triggers: `SELECT ${TABLE}, t.tgname AS name, pg_get_triggerdef(t.oid, true) AS definition
    FROM ${OF_TABLES} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal WHERE ${IS_TABLE}`,
  sequences: `SELECT ${NAME('n', 'c.relname')} AS name, concat_ws(' ', s.seqtypid::regtype, 'start', s.seqstart,
      'increment', s.seqincrement, 'from', s.seqmin, 'to', s.seqmax, CASE WHEN s.seqcycle THEN 'cycle' END) AS definition
    FROM ${OF_TABLES} JOIN pg_sequence s ON s.seqrelid = c.oid WHERE ${HERE} AND ${OWN('pg_class', 'c.oid')}`,
  views: `SELECT ${NAME('n', 'c.relname')} AS name, pg_get_viewdef(c.oid, true) AS definition
    FROM ${OF_TABLES} WHERE ${HERE} AND c.relkind IN ('v', 'm') AND ${OWN('pg_class', 'c.oid')}`,
  functions: `SELECT ${NAME('n', 'p.proname')} || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
      pg_get_functiondef(p.oid) AS definition FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE ${HERE} AND p.prokind IN ('f', 'p', 'w') AND ${OWN('pg_proc', 'p.oid')}`,
  types: `SELECT ${NAME('n', 't.typname')} AS name, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS definition
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE ${HERE} AND ${OWN('pg_type', 't.oid')} GROUP BY 1`,
} as const;

/** All that a migration can add to or take from the schemas on the search path. */
export async function schemaFingerprint(sql: SqlDoor): Promise<SchemaFacts> {
  const rows = await allRows(sql);
  const tables = rows.tables.map((row) => String(row['table'])).sort();
  return {
    tables: Object.fromEntries(tables.map((table) => [table, tableFacts(rows, table)])),
    sequences: definitions(rows.sequences),
    views: definitions(rows.views),
    functions: definitions(rows.functions),
    types: definitions(rows.types),
  };
}

type Rows = Record<keyof typeof QUERIES, readonly Row[]>;

async function allRows(sql: SqlDoor): Promise<Rows> {
  const { tables, columns, indexes, constraints, triggers, sequences, views, functions, types } = QUERIES;
  return {
    tables: await sql.query(tables),
    columns: await sql.query(columns),
    indexes: await sql.query(indexes),
    constraints: await sql.query(constraints),
    triggers: await sql.query(triggers),
    sequences: await sql.query(sequences),
    views: await sql.query(views),
    functions: await sql.query(functions),
    types: await sql.query(types),
  };
}

function tableFacts(rows: Rows, table: string): TableFacts {
  const of = (list: readonly Row[]) => list.filter((row) => row['table'] === table);
  return {
    columns: byName(of(rows.columns), columnFacts),
    indexes: definitions(of(rows.indexes)),
    constraints: definitions(of(rows.constraints)),
    triggers: definitions(of(rows.triggers)),
  };
}

function columnFacts(row: Row): ColumnFacts {
  return {
    type: textAt(row, 'type') ?? '',
    length: typeof row['length'] === 'number' ? row['length'] : null,
    nullable: row['nullable'] === true,
    default: textAt(row, 'default') ?? null,
  };
}

function definitions(rows: readonly Row[]): Record<string, string> {
  return byName(rows, (row) => textAt(row, 'definition') ?? '');
}

/** Sorted here, since the order of the database depends on its collation. */
function byName<T>(rows: readonly Row[], of: (row: Row) => T): Record<string, T> {
  const entries = rows.map((row) => [String(row['name']), of(row)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface DataChecksum {
  readonly rows: number;
  readonly md5: string;
}

/**
 * A checksum of all rows of a table (its physical name), whatever the order of its rows and columns. Columns
 * named in `without` are left out, so that a table can be compared over a migration that adds some.
 */
export async function dataChecksum(
  sql: SqlDoor,
  table: string,
  without: readonly string[] = [],
): Promise<DataChecksum> {
  const [row] = await sql.query(
    `SELECT count(*) AS rows, md5(coalesce(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), '')) AS md5
     FROM (SELECT (to_jsonb(t) - $1::text[])::text AS line FROM ${quoted(table)} t) lines`,
    [[...without]],
  );
  return { rows: Number(row?.['rows']), md5: String(row?.['md5']) };
}
