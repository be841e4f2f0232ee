import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedger } from '../../../fixtures/lab/ownership/ledger.ts';
import { startEmbeddedPostgres, type EmbeddedServer } from '../../../fixtures/lab/postgres/embedded.ts';
import { eventually } from '../../kit/eventually.ts';
import { LabBroken, Prerequisite } from '../../kit/prerequisite.ts';
import { keptInMemory } from '../recorder/kept-in-memory.ts';
import { dataChecksum, schemaFingerprint } from './fingerprint.ts';
import { openSqlDoor, type SqlDoor } from './sql-door.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const runId = `test-sql-${String(process.pid)}`;
let server: EmbeddedServer;
let url: string;
let sql: SqlDoor;
const recorder = keptInMemory();

/** The contract's tables as somebody else might have them: a mapped table and column, tags as text. */
const TABLES = `
  CREATE TABLE agents (agent_id varchar(63) PRIMARY KEY, capacity jsonb);
  CREATE TABLE workspaces (id uuid PRIMARY KEY, state text NOT NULL DEFAULT 'pending', mem text, tags text,
    agent_id varchar(63) REFERENCES agents, created_at timestamptz NOT NULL DEFAULT now());
  CREATE INDEX by_state ON workspaces (agent_id, state);
  CREATE TABLE agent_commands (command_id bigserial PRIMARY KEY, session_id uuid, payload jsonb, created_at timestamp);
`;
const ID = '0b9cbe6d-5f3a-4b2d-9d0e-0d0b6d3b7f11';

beforeAll(async () => {
  server = await startEmbeddedPostgres({
    runDirectory: folder,
    label: runId,
    ledger: openLedger(join(folder, 'l'), { runId }),
  });
  url = await server.createDatabase('doors');
  sql = openSqlDoor({
    url,
    check: `creation/${'x'.repeat(80)}`,
    recorder,
    names: { tables: { sessions: 'workspaces' }, columns: { 'sessions.memory': 'mem' } },
  });
  await sql.query(TABLES);
});

afterAll(async () => {
  await sql[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

test('rows are written and read by the names of the contract, as plain JSON', async () => {
  await sql.insert('sessions', {
    id: ID,
    memory: '2Gi',
    tags: ['a', 'b'],
    created_at: '2026-01-02T03:04:05Z',
  });
  const row = await sql.session(ID);
  expect(row).toMatchObject({
    id: ID,
    memory: '2Gi',
    tags: ['a', 'b'],
    agent_id: null,
    created_at: '2026-01-02T03:04:05.000Z',
  });
  expect(await sql.update('sessions', { id: ID }, { memory: null, state: 'running' })).toMatchObject([
    { memory: null },
  ]);
  expect(await sql.select('sessions', { state: ['running', 'starting'], memory: null })).toHaveLength(1);
  expect(await sql.remove('sessions', { id: ID })).toHaveLength(1);
  expect(await sql.session(ID)).toBeUndefined();
});

test('an id of another form is not found, and is no error', async () => {
  expect(await sql.session('ada-firefox-1')).toBeUndefined();
});

test('commands come oldest first, their payload parsed', async () => {
  await sql.insert('agent_commands', {
    session_id: ID,
    payload: { n: 2 },
    created_at: '2026-01-02T00:00:00Z',
  });
  await sql.insert('agent_commands', {
    session_id: ID,
    payload: { n: 1 },
    created_at: '2026-01-01T00:00:00Z',
  });
  expect(await sql.commandsOf(ID)).toMatchObject([
    { command_id: 2, payload: { n: 1 }, created_at: '2026-01-01T00:00:00.000Z' },
    { command_id: 1, payload: { n: 2 } },
  ]);
});

test('the door is known to the server by its check, in 63 bytes, and recorded', async () => {
  const [row] = await sql.query(
    'SELECT application_name AS name FROM pg_stat_activity WHERE pid = pg_backend_pid()',
  );
  expect(row?.['name']).toBe(`plumbline/creation/${'x'.repeat(80)}`.slice(0, 63));
  expect(recorder.seen.at(-1)).toMatchObject({ kind: 'sql', rows: [row] });
});

test('what the tables do not allow is a prerequisite, what is ours is not', async () => {
  await expect(sql.select('templates')).rejects.toThrow(Prerequisite);
  await expect(sql.query('SELEKT 1')).rejects.toThrow(LabBroken);
  expect(await sql.attempt('SELECT missing FROM agents')).toMatchObject({
    trouble: { kind: 'schema', sqlstate: '42703' },
  });
});

test('a fingerprint sees every change, and up, down, up is no change', async () => {
  const before = await schemaFingerprint(sql);
  expect(before.tables['workspaces']).toMatchObject({
    columns: { agent_id: { type: 'character varying', length: 63, nullable: true, default: null } },
    indexes: { by_state: 'CREATE INDEX by_state ON workspaces USING btree (agent_id, state)' },
    constraints: { workspaces_agent_id_fkey: 'FOREIGN KEY (agent_id) REFERENCES agents(agent_id)' },
  });
  await sql.query('ALTER TABLE agents ADD region varchar(100); CREATE INDEX r ON agents (region)');
  expect(await schemaFingerprint(sql)).not.toEqual(before);
  await sql.query(
    'ALTER TABLE agents DROP region; ALTER TABLE agents DROP capacity; ALTER TABLE agents ADD capacity jsonb',
  );
  expect(await schemaFingerprint(sql)).toEqual(before);
  await sql.query(
    "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW v AS SELECT 1 AS n; CREATE TYPE e AS ENUM ('b', 'a')",
  );
  expect(await schemaFingerprint(sql)).toMatchObject({
    types: { e: 'b, a' },
    views: { v: expect.stringContaining('SELECT 1') as string },
  });
});

test('a checksum looks at the data alone', async () => {
  await sql.query("CREATE TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x'), (2, NULL)");
  const before = await dataChecksum(sql, 't');
  expect(before.rows).toBe(2);
  await sql.query(
    "CREATE TABLE u (b text, c int DEFAULT 7, a int); INSERT INTO u (a, b) VALUES (2, NULL), (1, 'x')",
  );
  expect(await dataChecksum(sql, 'u', ['c'])).toEqual(before);
  await sql.query("UPDATE t SET b = 'y' WHERE a = 1");
  expect(await dataChecksum(sql, 't')).not.toEqual(before);
});

test('a database that went away and came back is a value, then serves again', async () => {
  await server.severConnections('doors');
  const again = await eventually(
    () => sql.attempt('SELECT 1 AS n'),
    ({ rows }) => rows !== undefined,
    2_000,
  );
  expect(again.value).toEqual({ rows: [{ n: 1 }] });
  await using nowhere = openSqlDoor({ url: 'postgres://x@127.0.0.1:1/x', check: 'c', recorder });
  expect(await nowhere.attempt('SELECT 1')).toMatchObject({ trouble: { kind: 'gone' } });
  await expect(nowhere.select('agents')).rejects.toThrow(LabBroken);
});

test('several rows are written in one statement, and none in none', async () => {
  const written = await sql.insertAll('agent_commands', [
    { session_id: ID, payload: { one: 1 } },
    { session_id: ID, payload: { two: [2] } },
  ]);
  expect(written.map(({ payload }) => payload)).toEqual([{ one: 1 }, { two: [2] }]);
  expect(await sql.insertAll('agent_commands', [])).toEqual([]);
});
