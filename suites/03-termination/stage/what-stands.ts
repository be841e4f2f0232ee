import type { Row, SqlDoor } from '../../doors/sql/sql-door.ts';

/** What a refusal must leave as it is. Times are left out: nobody promised that a look does not touch them. */
const KEPT = [
  'id',
  'user_id',
  'template_name',
  'state',
  'agent_id',
  'cluster_id',
  'memory',
  'cpu',
  'namespace',
];

export interface WhatStands {
  /** Null: there is no such row. */
  readonly session: Row | null;
  readonly commands: readonly { readonly id: string; readonly action: string; readonly agent: string }[];
}

/** The row of a session and the commands about it, as the database has them now. */
export async function whatStands(sql: SqlDoor, sessionId: string): Promise<WhatStands> {
  const row = await sql.session(sessionId);
  const commands = await sql.commandsOf(sessionId);
  return {
    session: row ? Object.fromEntries(KEPT.map((column) => [column, row[column] ?? null])) : null,
    commands: commands.map((one) => ({
      id: String(one['command_id']),
      action: String(one['action']),
      agent: String(one['agent_id']),
    })),
  };
}

/** How many of them are stops. */
export function stopCommands({ commands }: WhatStands): number {
  return commands.filter(({ action }) => action === 'stop_session').length;
}
