import type { Sql } from './database.ts';

/** The columns that the migrations bring, and which one brings them (contract §5). */
const NEEDED = [
  { migration: '000', table: 'users', columns: ['id', 'username', 'role', 'password_hash'] },
  {
    migration: '000',
    table: 'user_quotas',
    columns: ['user_id', 'max_sessions', 'max_cpu', 'max_memory', 'max_storage'],
  },
  { migration: '000', table: 'templates', columns: ['name', 'default_resources', 'manifest'] },
  { migration: '000', table: 'agents', columns: ['agent_id', 'status', 'connection_id', 'process_id'] },
  { migration: '000', table: 'sessions', columns: ['id', 'user_id', 'state', 'status_message'] },
  { migration: '000', table: 'agent_commands', columns: ['command_id', 'seq', 'status'] },
  { migration: '000', table: 'api_processes', columns: ['process_id', 'seen_at'] },
  { migration: '001', table: 'sessions', columns: ['tags'] },
  { migration: '002', table: 'sessions', columns: ['agent_id', 'cluster_id'] },
  { migration: '003', table: 'agents', columns: ['cluster_id', 'cluster_name', 'region'] },
];

/** One sentence that names what the schema lacks, or undefined when nothing is missing. */
export async function missingFromSchema(sql: Sql): Promise<string | undefined> {
  const rows = await sql.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = ANY(current_schemas(false))`,
  );
  const there = new Set(rows.map(({ name }) => name));
  const missing = NEEDED.flatMap(({ migration, table, columns }) =>
    columns
      .filter((column) => !there.has(`${table}.${column}`))
      .map((column) => `${table}.${column} (migration ${migration})`),
  );
  return missing.length === 0
    ? undefined
    : `The database's schema is older than this API: apply the migrations; missing are ${missing.join(', ')}.`;
}
