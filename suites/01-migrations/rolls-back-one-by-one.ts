import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { differences, schemaOf } from './stage/schema.ts';

const EXACTLY = { ok: true, differences: [] };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L161', 'plan:L588-590', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement:
    'Each rollback undoes exactly its migration: 003, 002, 001, one by one, back to the base schema.',
  async when({ migrations, sql }) {
    const before = [];
    for (const number of migrations.numbers) {
      before.push({ number, schema: await schemaOf(sql) });
      await applied(migrations, number);
    }
    const undone: Record<string, { ok: boolean; output: string; differences: string[] }> = {};
    let known: string[] = [];
    for (const { number, schema } of before.reverse()) {
      const { ok, output } = await migrations.down(number);
      const all = differences(schema, await schemaOf(sql));
      // What an earlier rollback left or took is that one's.
      undone[number] = { ok, output, differences: all.filter((difference) => !known.includes(difference)) };
      known = all;
    }
    return undone;
  },
  then: {
    'undoing 003 gives the schema before it': (undone) => expect(undone['003']).toMatchObject(EXACTLY),
    'undoing 002 gives the schema before it': (undone) => expect(undone['002']).toMatchObject(EXACTLY),
    'undoing 001 gives the schema before it': (undone) => expect(undone['001']).toMatchObject(EXACTLY),
  },
});
