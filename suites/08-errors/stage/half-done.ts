import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';
import type { World } from '../../world/world.ts';

/** A session as the database has it, and how many commands of each kind stand beside it. */
interface Standing {
  readonly id: string;
  readonly state: string;
  readonly starts: number;
  readonly stops: number;
}

export async function standing(sql: SqlDoor, userId: string): Promise<{ sessions: Standing[] }> {
  const rows = await sql.select('sessions', { user_id: userId });
  const ids = rows.map(({ id }) => String(id));
  const commands = ids.length === 0 ? [] : await sql.select('agent_commands', { session_id: ids });
  const count = (id: string, action: string) =>
    commands.filter((command) => command['session_id'] === id && command['action'] === action).length;
  return {
    sessions: rows.map((row) => {
      const id = String(row['id']);
      const [starts, stops] = [count(id, 'start_session'), count(id, 'stop_session')];
      return { id, state: String(row['state']), starts, stops };
    }),
  };
}

/** All commands of the user's sessions come to this agent; then a later one. Twice is meant of one connection. */
export async function allArrive(
  { sql, arrange, fleet, eventually, patience }: World,
  agent: ProbeAgent,
  userId: string,
): Promise<{ missing: string[]; twice: string[] }> {
  // Nothing binds an API to keep its connections without its database.
  const mark = agent.isOpen ? 0 : agent.commands.length;
  if (!agent.isOpen) await fleet.reconnect(agent);
  const ids = (await sql.select('sessions', { user_id: userId })).map(({ id }) => String(id));
  const due = (await sql.select('agent_commands', { session_id: ids })).map(({ command_id }) =>
    String(command_id),
  );
  const came = () => agent.commands.map(({ commandId }) => commandId);
  await eventually(came, (all) => due.every((id) => all.includes(id)), patience.recovery + patience.command);
  await arrange.sentinel(agent);
  const all = came();
  const onOne = all.slice(mark);
  return {
    missing: due.filter((id) => !all.includes(id)),
    twice: onOne.filter((id, index) => onOne.indexOf(id) !== index),
  };
}
