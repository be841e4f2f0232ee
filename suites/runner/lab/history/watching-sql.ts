import { columnName, tableName, type Names } from '../../../doors/sql/names.ts';
import { WATCHED_TABLES, type WatchedTable } from '../../../kit/history.ts';

/** What is kept of each row: no manifest, no payload, no key. */
const KEPT: Readonly<Record<WatchedTable, readonly string[]>> = {
  sessions: ['id', 'user_id', 'state', 'agent_id', 'cluster_id', 'memory', 'cpu'],
  agents: ['agent_id', 'status', 'cluster_id', 'capacity'],
  agent_commands: ['command_id', 'agent_id', 'session_id', 'action', 'status'],
  user_quotas: ['user_id', 'max_sessions', 'max_cpu', 'max_memory'],
};

/**
 * A schema of ours in a database of ours: each change of a watched row leaves a line in `plumbline.history`, in
 * the same transaction. It never fails a statement of the target: what it cannot keep it counts in
 * `plumbline.missed`, which no rollback takes back. Reading the whole row first makes it indifferent to columns
 * that come and go.
 */
export function watchingSql(names: Names): string {
  return [HISTORY, ...WATCHED_TABLES.map((table) => watchTable(names, table))].join('\n');
}

const HISTORY = `
CREATE SCHEMA plumbline;
CREATE SEQUENCE plumbline.missed;
CREATE TABLE plumbline.history (
  seq bigserial, at timestamptz DEFAULT clock_timestamp(), began timestamptz DEFAULT now(),
  tx text DEFAULT pg_current_xact_id()::text, application text DEFAULT current_setting('application_name'),
  tbl text, op text, old jsonb, new jsonb
);
ALTER SEQUENCE plumbline.history_seq_seq CACHE 1;`;

function watchTable(names: Names, table: WatchedTable): string {
  const physical = tableName(names, table);
  const kept = (row: string) =>
    `jsonb_build_object(${KEPT[table].map((column) => `'${column}', ${row} -> ${literal(unquoted(columnName(names, table, column)))}`).join(', ')})`;
  return `
CREATE FUNCTION plumbline.note_${table}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE whole jsonb; before jsonb; after jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN whole := to_jsonb(OLD); before := ${kept('whole')}; END IF;
  IF TG_OP <> 'DELETE' THEN whole := to_jsonb(NEW); after := ${kept('whole')}; END IF;
  IF before IS DISTINCT FROM after THEN
    INSERT INTO plumbline.history (tbl, op, old, new) VALUES ('${table}', lower(TG_OP), before, after);
  END IF;
  RETURN NULL;
EXCEPTION WHEN OTHERS THEN
  PERFORM nextval('plumbline.missed');
  RETURN NULL;
END $$;
DO $do$ BEGIN
  IF to_regclass(${literal(physical)}) IS NULL THEN RETURN; END IF;
  INSERT INTO plumbline.history (tbl, op, new)
    SELECT '${table}', 'found', ${kept('row')} FROM (SELECT to_jsonb(t) AS row FROM ${physical} t) rows;
  CREATE TRIGGER plumbline_history AFTER INSERT OR UPDATE OR DELETE ON ${physical}
    FOR EACH ROW EXECUTE FUNCTION plumbline.note_${table}();
END $do$;`;
}

/** How many triggers a whole history needs: one for each table that there is. */
export function tablesThere(names: Names): string {
  const there = WATCHED_TABLES.map(
    (table) => `(to_regclass(${literal(tableName(names, table))}) IS NOT NULL)::int`,
  );
  return there.join(' + ');
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const unquoted = (identifier: string): string => identifier.slice(1, -1).replaceAll('""', '"');
