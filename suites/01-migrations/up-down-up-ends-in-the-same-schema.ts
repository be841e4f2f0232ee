import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { differences, schemaOf } from './stage/schema.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L161', 'R18', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Up, down, up ends in the same schema as up alone.',
  async when({ migrations, sql }) {
    await applied(migrations, ...migrations.numbers);
    const was = await schemaOf(sql);
    for (const number of [...migrations.numbers].reverse()) await migrations.down(number);
    const again = [];
    for (const number of migrations.numbers) again.push({ number, ...(await migrations.up(number)) });
    return { again, differences: differences(was, await schemaOf(sql)) };
  },
  then: {
    'after the rollbacks each migration applies again': ({ again }) =>
      expect(again.filter(({ ok }) => !ok)).toEqual([]),
    'the schema is the same as after the first time': (seen) => expect(seen.differences).toEqual([]),
  },
});
