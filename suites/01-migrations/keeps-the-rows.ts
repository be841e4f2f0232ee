import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { compareRows } from './stage/compare-rows.ts';
import { putLegacyRows, rowsOf } from './stage/legacy.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L157', 'plan:L161', 'R18', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement:
    'Rows from before the refactor outlive the migrations and their rollbacks, every value as it was.',
  given: ({ sql }) => putLegacyRows(sql),
  async when({ migrations, sql }) {
    const before = await rowsOf(sql);
    await applied(migrations, ...migrations.numbers);
    const up = await rowsOf(sql);
    for (const number of [...migrations.numbers].reverse()) await migrations.down(number);
    const down = await rowsOf(sql);
    return {
      up: compareRows(before, up, 'every column'),
      // Columns that a rollback takes are told by the schema; here only what is left of the rows counts.
      down: compareRows(up, down, 'columns of both'),
    };
  },
  then: {
    'applying the migrations keeps every row and value': ({ up }) => expect(up.lost).toEqual([]),
    'applying the migrations adds no row': ({ up }) => expect(up.added).toEqual([]),
    'undoing them keeps every row and value': ({ down }) => expect(down.lost).toEqual([]),
    'undoing them adds no row': ({ down }) => expect(down.added).toEqual([]),
  },
});
