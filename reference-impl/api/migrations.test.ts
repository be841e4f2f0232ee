import { afterAll, expect, test } from 'vitest';

import { readMigrations } from './read-migrations.ts';
import { startServer } from './test-world.ts';

import type pg from 'pg';

const server = await startServer();
const migrations = await readMigrations();
const [base, ...later] = migrations;

afterAll(() => server[Symbol.asyncDispose]());

/** Columns, indexes and constraints, as the catalogue has them. */
async function schemaOf(sql: pg.Pool): Promise<readonly string[]> {
  const { rows } = await sql.query<{ line: string }>(`
    SELECT concat_ws(' ', table_name, column_name, data_type, character_maximum_length, column_default, is_nullable) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}

test('up twice, down, up: each step leaves exactly what it should', async () => {
  await using database = await server.database('up_down', false);
  const { sql } = database;
  if (base === undefined) throw new Error('there is no base schema');
  await sql.query(base.up);
  await sql.query(
    `INSERT INTO sessions (id, user_id, template_name, state) VALUES ('old', 'u', 't', 'running')`,
  );
  const levels = [await schemaOf(sql)];
  for (const { up } of later) {
    await sql.query(up);
    const once = await schemaOf(sql);
    await sql.query(up);
    expect(await schemaOf(sql)).toEqual(once);
    levels.push(once);
  }
  expect((await sql.query('SELECT tags, agent_id FROM sessions')).rows).toEqual([
    { tags: [], agent_id: null },
  ]);
  for (const [index, { down }] of [...later.entries()].toReversed()) {
    await sql.query(down ?? '');
    expect(await schemaOf(sql)).toEqual(levels[index]);
  }
  for (const { up } of migrations) await sql.query(up);
  expect(await schemaOf(sql)).toEqual(levels.at(-1));
  expect((await sql.query('SELECT id FROM sessions')).rows).toEqual([{ id: 'old' }]);
});

test('a column that was there before outlives the rollback', async () => {
  await using database = await server.database('before', false);
  const { sql } = database;
  await sql.query(`${base?.up ?? ''}; ALTER TABLE agents ADD COLUMN region VARCHAR(100)`);
  for (const { up } of later) await sql.query(up);
  for (const { down } of later.toReversed()) await sql.query(down ?? '');
  const { rows } = await sql.query(
    `SELECT column_name FROM information_schema.columns WHERE table_name IN ('agents', 'sessions') AND column_name IN ('region', 'cluster_name', 'tags')`,
  );
  expect(rows).toEqual([{ column_name: 'region' }]);
});

test('deleting an agent keeps its sessions', async () => {
  await using database = await server.database('fk');
  const { sql } = database;
  await sql.query(
    `INSERT INTO agents (agent_id) VALUES ('a'); INSERT INTO sessions (id, user_id, template_name, agent_id) VALUES ('s', 'u', 't', 'a'); DELETE FROM agents`,
  );
  expect((await sql.query('SELECT id, agent_id FROM sessions')).rows).toEqual([{ id: 's', agent_id: null }]);
  await expect(sql.query(`UPDATE sessions SET agent_id = 'nobody'`)).rejects.toThrow('fk_sessions_agent_id');
});
