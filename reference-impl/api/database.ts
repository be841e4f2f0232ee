import pg from 'pg';

import type { PoolClient, QueryResultRow } from 'pg';

/** Runs one statement and gives its rows. */
export type Sql = {
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
};

export type Database = Sql & {
  /** All or nothing; runs `work` anew when PostgreSQL asks for that, so `work` acts on the database alone. */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type Log = (line: string) => void;

// Deadlock, serialization, and a row we refer to that was deleted meanwhile: the second look decides.
const RETRIED = ['40P01', '40001', '23503'];
const ATTEMPTS = 4;

pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** PostgreSQL's five-character code of an error, if it has one. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * @param patience milliseconds after which a database that is silent counts as lost, for a statement and for a
 * transaction as a whole
 */
export function openDatabase(url: string, log: Log, patience: number): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
  });
  // An idle connection that breaks is no accident: the pool forgets it and the next request gets another.
  pool.on('error', (error) => {
    log(`an idle database connection broke: ${error.message}`);
  });

  async function withClient<T>(use: (client: PoolClient, sql: Sql) => Promise<T>): Promise<T> {
    const deadline = Date.now() + patience;
    const client = await pool.connect();
    let broken: Error | undefined;
    const noteBreak = (error: Error) => {
      broken = error;
    };
    client.on('error', noteBreak);
    try {
      return await use(client, sqlOver(client, deadline));
    } catch (error) {
      // Whatever went wrong, closing the connection rolls back more surely than asking for it.
      broken ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      client.off('error', noteBreak);
      client.release(broken);
    }
  }

  const once = <T>(work: (tx: Sql) => Promise<T>) =>
    withClient(async (_client, sql) => {
      await sql.query('BEGIN');
      const result = await work(sql);
      await sql.query('COMMIT');
      return result;
    });

  return {
    query: (text, values) => withClient((_client, sql) => sql.query(text, values)),
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(work);
        } catch (error) {
          if (attempt === ATTEMPTS || !RETRIED.includes(sqlState(error) ?? '')) throw error;
        }
      }
    },
    close: () => pool.end(),
  };
}

function sqlOver(client: PoolClient, deadline: number): Sql {
  return {
    async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
      const query_timeout = Math.max(deadline - Date.now(), 1);
      const statement = { text, values: [...values], query_timeout };
      return (await client.query<Row>(statement)).rows;
    },
  };
}
