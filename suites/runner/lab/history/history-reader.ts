import pg from 'pg';
import type { Names } from '../../../doors/sql/names.ts';
import type { RowChange, WatchedRow, WatchedTable } from '../../../kit/history.ts';
import { tablesThere, watchingSql } from './watching-sql.ts';

/** What a change is before anybody knows to which check it belongs. */
export type BareChange = Omit<RowChange, 'check'>;

export interface Read {
  readonly at: number;
  readonly changes: readonly BareChange[];
  /** Some change was missed, or a table is watched no longer. */
  readonly gap: string | undefined;
}

/** Read and taken away, so that what commits late comes with the next reading. */
const TAKE = `WITH taken AS (DELETE FROM plumbline.history RETURNING *)
SELECT seq::float8 AS seq, extract(epoch FROM at)::float8 * 1000 AS at, extract(epoch FROM began)::float8 * 1000 AS began,
  tx, application LIKE 'plumbline/%' AS ours, tbl, op, old, new FROM taken ORDER BY seq`;

/** No clock that differs by less is worth correcting: asking for the time takes as long. */
const SAME_CLOCK_MS = 100;
const LONGEST_MS = 10_000;

/** Begins to watch a database; done with it when this resolves, so that it can be copied. */
export async function watchDatabase(url: string, names: Names): Promise<void> {
  await using reader = new HistoryReader(url, names);
  await reader.install();
}

/** One connection to the history of one database, opened when it is first read. */
export class HistoryReader implements AsyncDisposable {
  readonly #url: string;
  readonly #names: Names;
  #client: Promise<pg.Client> | undefined;

  constructor(url: string, names: Names) {
    this.#url = url;
    this.#names = names;
  }

  /** Begins to watch, if nobody did. */
  async install(): Promise<void> {
    const client = await this.#connected();
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT to_regnamespace('plumbline') IS NOT NULL AS there",
    );
    if (rows[0]?.there !== true) await client.query(watchingSql(this.#names));
  }

  async read(): Promise<Read> {
    const state = `SELECT (SELECT is_called FROM plumbline.missed) AS missed, extract(epoch FROM clock_timestamp())::float8 * 1000 AS now,
      (SELECT count(*) FROM pg_trigger WHERE tgname = 'plumbline_history' AND tgenabled = 'O') < ${tablesThere(this.#names)} AS unwatched`;
    // Two statements in one text give two results, of which the driver's types know one.
    const results = (await this.#query(`${TAKE}; ${state}`)) as unknown as [
      pg.QueryResult<TakenRow>,
      pg.QueryResult<{ missed: boolean; now: number; unwatched: boolean }>,
    ];
    const [taken, [about]] = [results[0].rows, results[1].rows];
    const ahead =
      Math.abs((about?.now ?? 0) - Date.now()) < SAME_CLOCK_MS ? 0 : (about?.now ?? 0) - Date.now();
    return {
      at: Date.now(),
      changes: taken.map((row) => changeOf(row, ahead)),
      gap:
        about?.missed === false && !about.unwatched
          ? undefined
          : 'a change of a watched row could not be kept, or a table is watched no longer',
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  /** Once more on a new connection: the old one may have been cut on purpose. */
  async #query(sql: string): Promise<pg.QueryResult> {
    try {
      return await (await this.#connected()).query(sql);
    } catch {
      await this[Symbol.asyncDispose]();
      this.#client = undefined;
      return (await this.#connected()).query(sql);
    }
  }

  #connected(): Promise<pg.Client> {
    return (this.#client ??= connect(this.#url));
  }
}

interface TakenRow {
  readonly seq: number;
  readonly at: number;
  readonly began: number;
  readonly tx: string;
  readonly ours: boolean;
  readonly tbl: WatchedTable;
  readonly op: RowChange['op'];
  readonly old: WatchedRow | null;
  readonly new: WatchedRow | null;
}

function changeOf(
  { seq, at, began, tx, ours, tbl, op, old, new: after }: TakenRow,
  ahead: number,
): BareChange {
  return {
    seq,
    at: at - ahead,
    began: began - ahead,
    tx,
    by: ours ? 'suite' : 'target',
    table: tbl,
    op,
    old,
    new: after,
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'plumbline/history',
    connectionTimeoutMillis: LONGEST_MS,
    query_timeout: LONGEST_MS,
  });
  client.on('error', () => undefined); // a cut connection: the next query says so
  await client.connect();
  return client;
}
