import { openGate, type Gate } from '../../../fixtures/lab/postgres/gate.ts';

/** A gate before the server of this database, and the database's URL through it. */
export async function gateTo(
  databaseUrl: string,
): Promise<{ readonly gate: Gate; readonly through: string }> {
  const url = new URL(databaseUrl);
  const gate = await openGate(url.hostname, Number(url.port || 5432));
  url.hostname = '127.0.0.1';
  url.port = String(gate.port);
  return { gate, through: url.href };
}
