import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { plainValues } from './plain-values.ts';

/**
 * Connections to one database. A door may have its own, or share those of a world: to open one costs client and
 * server more than most statements do.
 */
export interface SqlConnections extends AsyncDisposable {
  /** Runs a text under this application name; several statements give several results. @throws what `pg` throws */
  run(
    application: string,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<pg.QueryResult<pg.QueryResultRow> | pg.QueryResult<pg.QueryResultRow>[]>;
}

/** No statement of a suite takes longer, and a hung database must not hang the suite. */
const LONGEST_MS = 10_000;
/** A server that hangs says no goodbye, and its connections end with the process. */
const GOODBYE_MS = 2_000;

export function openSqlConnections(url: string, most: number): SqlConnections {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: LONGEST_MS,
    query_timeout: LONGEST_MS,
    statement_timeout: LONGEST_MS,
    types: plainValues,
    allowExitOnIdle: true,
  });
  // An idle connection that the server closes is no accident: the next statement makes a new one.
  pool.on('error', () => undefined);
  const names = new WeakMap<pg.PoolClient, string>();
  return {
    async run(application, sql, parameters) {
      const client = await pool.connect();
      let broken: boolean | undefined = true;
      try {
        if (names.get(client) !== application)
          await client.query(`SET application_name = ${client.escapeLiteral(application)}`);
        names.set(client, application);
        // Without parameters the simple protocol is used, so that several statements may stand in one text.
        const result = await (parameters.length === 0
          ? client.query(sql)
          : client.query(sql, [...parameters]));
        broken = undefined;
        return result;
      } finally {
        client.release(broken);
      }
    },
    [Symbol.asyncDispose]: () => Promise.race([pool.end(), pause(GOODBYE_MS, undefined, { ref: false })]),
  };
}
