import { LabBroken, NotApplicable } from '../../kit/prerequisite.ts';
import type { SqlDoor } from '../../doors/sql/sql-door.ts';

/** Fails the k-th change of the schema from now on, whoever makes it. */
export interface Saboteur {
  failAt(k: number): Promise<void>;
  /** How many changes were begun since; those beyond the failed one were not let. */
  begun(): Promise<number>;
  rest(): Promise<void>;
}

/**
 * It stands in a schema of its own, off the search path. A sequence counts, since a rollback does not turn it back.
 * What it raises is an error of nobody's: a file that expects `duplicate_column` does not swallow it.
 */
const INSTALL = `
  CREATE SCHEMA plumbline_saboteur;
  CREATE SEQUENCE plumbline_saboteur.begun;
  CREATE TABLE plumbline_saboteur.fails (at int);
  INSERT INTO plumbline_saboteur.fails VALUES (0);
  CREATE FUNCTION plumbline_saboteur.fail() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    IF nextval('plumbline_saboteur.begun') = (SELECT at FROM plumbline_saboteur.fails) THEN
      RAISE EXCEPTION 'the suite lets this step fail' USING ERRCODE = 'PL001';
    END IF;
  END $$;
  CREATE EVENT TRIGGER plumbline_saboteur ON ddl_command_end EXECUTE FUNCTION plumbline_saboteur.fail();`;

const MAY_NOT = '42501';

export async function saboteurIn(sql: SqlDoor): Promise<Saboteur> {
  const { trouble } = await sql.attempt(INSTALL);
  if (trouble?.sqlstate === MAY_NOT)
    throw new NotApplicable(
      "The database's user may not create an event trigger, so no step can be made to fail.",
    );
  if (trouble) throw new LabBroken(`The saboteur could not be put in place: ${trouble.sentence}`);
  const failAt = async (k: number): Promise<void> => {
    await sql.query(
      `UPDATE plumbline_saboteur.fails SET at = ${String(k)}; SELECT setval('plumbline_saboteur.begun', 1, false)`,
    );
  };
  return {
    failAt,
    rest: () => failAt(0),
    async begun() {
      const [row] = await sql.query('SELECT last_value AS n, is_called AS any FROM plumbline_saboteur.begun');
      return row?.['any'] === true ? Number(row['n']) : 0;
    },
  };
}
