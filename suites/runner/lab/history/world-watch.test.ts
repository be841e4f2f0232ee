import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedger } from '../../../../fixtures/lab/ownership/ledger.ts';
import { startEmbeddedPostgres, type EmbeddedServer } from '../../../../fixtures/lab/postgres/embedded.ts';
import { openRecorder, type RunRecorder } from '../../../doors/recorder/recorder.ts';
import { openSqlDoor, type SqlDoor } from '../../../doors/sql/sql-door.ts';
import { watchDatabase } from './history-reader.ts';
import { WorldWatch } from './world-watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const runId = `test-history-${String(process.pid)}`;
const evidence = join(folder, 'evidence.ndjson');
const recorder: RunRecorder = openRecorder({ file: evidence });
/** Sessions under another name and with another name for their memory; no table of quotas. */
const names = { tables: { sessions: 'workspaces' }, columns: { 'sessions.memory': 'mem' } };
const TABLES = `
  CREATE TABLE agents (agent_id text PRIMARY KEY, status text, beat int);
  CREATE TABLE workspaces (id text PRIMARY KEY, state text, mem text, user_id text,
    agent_id text REFERENCES agents ON DELETE SET NULL);
  CREATE TABLE agent_commands (command_id text PRIMARY KEY, agent_id text, session_id text, payload jsonb);
  INSERT INTO agents VALUES ('old', 'offline')`;
let server: EmbeddedServer;

beforeAll(async () => {
  const ledger = openLedger(join(folder, 'l'), { runId });
  server = await startEmbeddedPostgres({ runDirectory: folder, label: runId, ledger });
  const url = await server.createDatabase('watched');
  await using sql = doorTo(url);
  await sql.query(TABLES);
  await watchDatabase(url, names);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  recorder[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** As the target: its connections bear no name of ours. */
function doorTo(url: string, application = 'target'): SqlDoor {
  const named = new URL(url);
  if (application === 'target') named.searchParams.set('options', '-c application_name=target');
  return openSqlDoor({
    url: named.href,
    check: 'a/check',
    recorder: { record: () => undefined, secret: () => undefined },
  });
}

async function copyOf(name: string) {
  const url = await server.createDatabase(name, { template: 'watched' });
  const watch = new WorldWatch({
    world: name,
    databaseUrl: url,
    names,
    recorder,
    shared: true,
    scripted: true,
  });
  await watch.begin(true);
  return { url, watch };
}

test('each change is kept, in its transaction, with who made it and in which check', async () => {
  const { url, watch } = await copyOf('kept');
  await using _ = watch;
  watch.enter('creation/x', 'abc123', recorder);
  await using ours = doorTo(url, 'suite');
  await ours.insert('agents', { agent_id: 'agent-abc1231', status: 'online' });
  await ours.query(
    `SET application_name = 'target';
     BEGIN; INSERT INTO workspaces VALUES ('s', 'pending', '1Gi', 'user-abc1232', 'agent-abc1231');
     INSERT INTO agent_commands VALUES ('c', 'agent-abc1231', 's', '{"big": 1}'); COMMIT;
     UPDATE agents SET beat = 1; ROLLBACK;
     BEGIN; UPDATE workspaces SET state = 'lost'; ROLLBACK;
     DELETE FROM agents WHERE agent_id = 'agent-abc1231'`,
  );
  await watch.read();
  const { changes, gap } = watch.history('creation/x');
  expect(gap).toBe(undefined);
  expect(changes.map(({ table, op, by, check }) => [table, op, by, check])).toEqual([
    ['agents', 'found', 'suite', null],
    ['agents', 'insert', 'suite', 'creation/x'],
    ['sessions', 'insert', 'target', 'creation/x'],
    ['agent_commands', 'insert', 'target', 'creation/x'],
    ['agents', 'delete', 'target', 'creation/x'],
    ['sessions', 'update', 'target', 'creation/x'],
  ]);
  expect(changes[2]?.new).toMatchObject({ id: 's', memory: '1Gi', cpu: null });
  expect(changes[3]?.new).not.toHaveProperty('payload');
  expect(changes[2]?.tx).toBe(changes[3]?.tx);
  expect(changes[4]?.tx).toBe(changes[5]?.tx);
  expect(changes[4]?.tx).not.toBe(changes[3]?.tx);
  recorder.flush();
  const lines = readFileSync(evidence, 'utf8').trim().split('\n');
  expect(lines.filter((line) => line.includes('"kind":"row"'))).toHaveLength(4);
  expect(lines.at(-1)).toContain('agent_id agent-abc1231 → null');
});

test('what others are in the middle of is left out', async () => {
  const { url, watch } = await copyOf('middle');
  await using _ = watch;
  watch.enter('creation/x', 'abc123', recorder);
  watch.enter('creation/y', 'def456', recorder);
  await using sql = doorTo(url);
  await sql.query("INSERT INTO agents VALUES ('agent-abc1231', 'online'), ('agent-def4561', 'online')");
  await watch.read();
  const seen = (check: string) => watch.history(check).changes.map((change) => change.new?.['agent_id']);
  expect(seen('creation/x')).toEqual(['old', 'agent-abc1231']);
  await watch.leave('creation/y');
  expect(seen('creation/x')).toEqual(['old', 'agent-abc1231', 'agent-def4561']);
});

test('a change that cannot be kept fails no statement, and leaves a gap', async () => {
  const { url, watch } = await copyOf('missed');
  await using _ = watch;
  await using sql = doorTo(url);
  await sql.query('ALTER TABLE plumbline.history ADD CONSTRAINT never CHECK (op <> $$insert$$)');
  expect(await sql.insert('agents', { agent_id: 'b' })).toMatchObject({ agent_id: 'b' });
  await watch.read();
  expect(watch.history('creation/x').gap).toContain('could not be kept');
});

test('a table made anew is watched no longer', async () => {
  const { url, watch } = await copyOf('anew');
  await using _ = watch;
  await using sql = doorTo(url);
  await sql.query('DROP TABLE agent_commands; CREATE TABLE agent_commands (command_id text)');
  await watch.read();
  expect(watch.history('creation/x').gap).toContain('watched no longer');
});

test('a column that goes is no trouble', async () => {
  const { url, watch } = await copyOf('column');
  await using _ = watch;
  await using sql = doorTo(url);
  await sql.query(
    "ALTER TABLE workspaces DROP COLUMN agent_id; INSERT INTO workspaces VALUES ('s', 'pending')",
  );
  await watch.read();
  const { changes, gap } = watch.history('creation/x');
  expect(gap).toBe(undefined);
  expect(changes.at(-1)?.new).toMatchObject({ id: 's', state: 'pending', agent_id: null });
});
