import type { World } from '../../world/world.ts';

const DURING = { sessions: 'UPDATE', agent_commands: 'INSERT' } as const;
const KEY = { sessions: 'id', agent_commands: 'session_id' } as const;

/**
 * From now on this table takes nothing about this session, and everything about others, until it is disposed of:
 * so a shared world need not notice.
 */
export async function refusesRows(
  { sql }: World,
  table: 'sessions' | 'agent_commands',
  sessionId: string,
): Promise<AsyncDisposable> {
  const physical = sql.table(table);
  const name = `"plumbline_refuses_${sessionId.replaceAll(/[^A-Za-z0-9]/g, '_').slice(-40)}"`;
  const session = `'${sessionId.replaceAll("'", "''")}'`;
  await sql.query(
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql
       AS $$ BEGIN RAISE EXCEPTION 'plumbline refuses this row'; END $$;
     CREATE TRIGGER ${name} BEFORE ${DURING[table]} ON ${physical} FOR EACH ROW
       WHEN (NEW.${sql.column(table, KEY[table])}::text = ${session}) EXECUTE FUNCTION ${name}()`,
  );
  return {
    [Symbol.asyncDispose]: async () => {
      await sql.query(`DROP TRIGGER ${name} ON ${physical}; DROP FUNCTION ${name}()`);
    },
  };
}
