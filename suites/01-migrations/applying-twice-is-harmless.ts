import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { listedRows } from './stage/listed-rows.ts';
import { oneSession } from './stage/one-session.ts';
import { differences, schemaOf } from './stage/schema.ts';

/** What was written after the first time must outlive the second. */
const WRITTEN = { tags: ['kept'], cluster_id: 'kept-cluster' };

const HARMLESS = { ok: true, differences: [] };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L157', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Applying a migration a second time is harmless: no error, no other schema, no value lost.',
  async given({ migrations, sql, unique }) {
    await applied(migrations, ...migrations.numbers);
    // Owned, so that only what comes from applying again can touch it.
    const agent_id = await listedRows(sql, unique).agent();
    return oneSession(sql, unique, { ...WRITTEN, agent_id });
  },
  async when({ migrations, sql }, session) {
    const was = await schemaOf(sql);
    const again = [];
    for (const number of migrations.numbers) {
      const { ok, output } = await migrations.up(number);
      again.push({ ok, output, differences: differences(was, await schemaOf(sql)) });
    }
    const { tags, cluster_id } = (await sql.session(session)) ?? {};
    return { again, row: { tags: tags ?? null, cluster_id: cluster_id ?? null } };
  },
  then: {
    'migration 001 may be applied twice': ({ again }) => expect(again[0]).toMatchObject(HARMLESS),
    'migration 002 may be applied twice': ({ again }) => expect(again[1]).toMatchObject(HARMLESS),
    'migration 003 may be applied twice': ({ again }) => expect(again[2]).toMatchObject(HARMLESS),
    'what was written after the first time stays': ({ row }) => expect(row).toEqual(WRITTEN),
  },
});
