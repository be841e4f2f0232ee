import type { SqlDoor } from '../../doors/sql/sql-door.ts';

interface StrangersSeen {
  /** Rows, or what the database says instead. */
  readonly table: unknown;
  readonly view: unknown;
  readonly column: unknown;
}

/** Things of others beside and upon the target's tables: a table, a view over its sessions, an indexed column. */
export async function strangersIn(sql: SqlDoor): Promise<{ look(): Promise<StrangersSeen> }> {
  const [sessions, id] = [sql.table('sessions'), sql.column('sessions', 'id')];
  await sql.query(`
    CREATE TABLE plumbline_things (thing text PRIMARY KEY);
    INSERT INTO plumbline_things VALUES ('one'), ('two');
    CREATE VIEW plumbline_view AS SELECT ${id} AS session FROM ${sessions};
    ALTER TABLE ${sessions} ADD COLUMN plumbline_mark text DEFAULT 'none';
    CREATE INDEX plumbline_marks ON ${sessions} (plumbline_mark);`);
  const said = async (statement: string): Promise<unknown> => {
    const { rows, trouble } = await sql.attempt(statement);
    return trouble?.sentence ?? rows ?? null;
  };
  return {
    async look() {
      return {
        table: await said('SELECT thing FROM plumbline_things ORDER BY thing'),
        view: await said("SELECT to_regclass('plumbline_view')::text AS view"),
        // Not by its row: rows have a check of their own.
        column: await said(
          `SELECT count(plumbline_mark) >= 0 AS there, to_regclass('plumbline_marks')::text AS index FROM ${sessions}`,
        ),
      };
    },
  };
}
