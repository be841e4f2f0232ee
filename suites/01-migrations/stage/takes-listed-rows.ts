import { Prerequisite } from '../../kit/prerequisite.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';
import { listedRows } from './listed-rows.ts';

/** In an order that foreign keys allow. */
export const TABLES = ['users', 'user_quotas', 'templates', 'agents', 'sessions', 'agent_commands'] as const;
export type Table = (typeof TABLES)[number];

/** Writes a row into each table; what its database said where it refused, else null. */
export async function takesListedRows(
  sql: SqlDoor,
  unique: (hint: string) => string,
): Promise<Record<Table, string | null>> {
  const rows = listedRows(sql, unique);
  const user = await outcomeOf(() => rows.user());
  const quota = await outcomeOf(() => rows.quota(user.key).then(() => undefined));
  const template = await outcomeOf(() => rows.template());
  const agent = await outcomeOf(() => rows.agent());
  const session = await outcomeOf(() => rows.session(user.key, template.key));
  const command = await outcomeOf(() => rows.command(agent.key, session.key).then(() => undefined));
  return {
    users: user.refused,
    user_quotas: quota.refused,
    templates: template.refused,
    agents: agent.refused,
    sessions: session.refused,
    agent_commands: command.refused,
  };
}

async function outcomeOf(
  write: () => Promise<string | undefined>,
): Promise<{ key: string; refused: string | null }> {
  try {
    return { key: (await write()) ?? '', refused: null };
  } catch (error) {
    if (error instanceof Prerequisite) return { key: '', refused: error.message };
    throw error;
  }
}
