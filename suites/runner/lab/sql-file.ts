import { Client } from 'pg';
import type { MigrationResult } from '../../world/lab-doors.ts';

/**
 * Runs a migration file as one simple query, as contract §5 grants. An error leaves the connection, and with it
 * any open transaction, behind; the result says what the server said.
 */
export async function runSqlText(
  databaseUrl: string,
  text: string,
  timeoutMs: number,
): Promise<MigrationResult> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'plumbline/migrations',
    query_timeout: timeoutMs,
    connectionTimeoutMillis: timeoutMs,
  });
  client.on('error', () => undefined); // seen by the query
  try {
    await client.connect();
    await client.query(text);
    return { ok: true, output: '' };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}
