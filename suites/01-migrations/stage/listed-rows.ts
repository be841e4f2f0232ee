import { randomInt, randomUUID } from 'node:crypto';
import type { Row, SqlDoor } from '../../doors/sql/sql-door.ts';
import { columnsOf, inCatalog } from './columns-of.ts';

type Unique = (hint: string) => string;

/**
 * Whole rows of the schema before the refactor: every column that contract §5 lists, and no other. Each writer
 * gives the row's key.
 */
export function listedRows(sql: SqlDoor, unique: Unique) {
  const at = '2026-01-02T03:04:05Z';
  return {
    async user(): Promise<string> {
      const id = unique('user');
      const email = `${id}@example.org`;
      await sql.insert('users', { id, username: id, email, role: 'user', password_hash: '!' });
      return id;
    },
    async quota(user_id: string): Promise<void> {
      const limits = { max_sessions: 5, max_cpu: '4', max_memory: '16Gi', max_storage: '100Gi' };
      await sql.insert('user_quotas', { user_id, ...limits });
    },
    async template(): Promise<string> {
      const name = unique('template');
      await sql.insert('templates', {
        name,
        display_name: 'A template',
        description: 'For a row.',
        category: 'plumbline',
        app_type: 'desktop',
        icon_url: 'https://icons.example/a.svg',
        tags: ['a'],
        default_resources: { memory: '1Gi', cpu: '500m' },
        manifest: { spec: { baseImage: 'localhost/plumbline/workload:1' } },
      });
      return name;
    },
    async agent(): Promise<string> {
      const agent_id = unique('agent');
      const stands = { platform: 'kubernetes', status: 'offline', capacity: { maxSessions: 10 } };
      await sql.insert('agents', { agent_id, ...stands, last_heartbeat: at, api_key_hash: '0'.repeat(64) });
      return agent_id;
    },
    async session(user_id: string, template_name: string, besides: Row = {}): Promise<string> {
      const id = unique('session');
      const asked = { memory: '1Gi', cpu: '500m', platform: 'kubernetes', persistent_home: true };
      const reported = { namespace: 'streamspace', pod_name: `${id}-0`, url: `http://${id}.example` };
      const times = { created_at: at, updated_at: at };
      const row = { id, user_id, template_name, state: 'running', ...asked, ...reported, ...times };
      await sql.insert('sessions', { ...row, ...besides });
      return id;
    },
    async command(agent_id: string, session_id: string): Promise<void> {
      const times = { created_at: at, sent_at: at, acknowledged_at: at, completed_at: at };
      const order = { action: 'start_session', payload: { sessionId: session_id }, status: 'failed' };
      const command_id = await lawfulCommandId(sql);
      await sql.insert('agent_commands', {
        command_id,
        agent_id,
        session_id,
        ...order,
        ...times,
        error_message: 'x',
      });
    },
  };
}

/** Id formats are free: a column of numbers gets a number. */
async function lawfulCommandId(sql: SqlDoor): Promise<string> {
  const columns = await columnsOf(sql, 'agent_commands');
  const type = columns[inCatalog(sql.column('agent_commands', 'command_id'))]?.type ?? 'text';
  return /int|numeric/.test(type) ? String(randomInt(1_000_000_000)) : randomUUID();
}
