import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { strangersIn } from './stage/strangers.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L157', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement:
    'What else stands in the database, tables, views and columns, outlives migrations and rollbacks.',
  given: ({ sql }) => strangersIn(sql),
  async when({ migrations }, strangers) {
    const before = await strangers.look();
    await applied(migrations, ...migrations.numbers);
    const up = await strangers.look();
    for (const number of [...migrations.numbers].reverse()) await migrations.down(number);
    return { before, up, down: await strangers.look() };
  },
  then: {
    'applying leaves a table of others alone': ({ before, up }) => expect(up.table).toEqual(before.table),
    'applying leaves a view over its sessions alone': ({ before, up }) =>
      expect(up.view).toEqual(before.view),
    'applying leaves a column of others alone': ({ before, up }) => expect(up.column).toEqual(before.column),
    // A rollback answers for what was there when it began.
    'undoing leaves a table of others alone': ({ up, down }) => expect(down.table).toEqual(up.table),
    'undoing leaves a view over its sessions alone': ({ up, down }) => expect(down.view).toEqual(up.view),
    'undoing leaves a column of others alone': ({ up, down }) => expect(down.column).toEqual(up.column),
  },
});
