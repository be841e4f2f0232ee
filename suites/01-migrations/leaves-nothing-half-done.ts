import { expect } from 'vitest';
import { LabBroken } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { failHalfWay, type HalfWay } from './stage/half-way.ts';
import { saboteurIn } from './stage/saboteur.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L157', 'plan:L161', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'A migration or rollback that fails at any of its steps leaves the schema as it was before.',
  given: ({ sql }) => saboteurIn(sql),
  async when({ migrations, sql }, saboteur) {
    const ups: HalfWay[] = [];
    for (const number of migrations.numbers)
      ups.push(await failHalfWay(sql, saboteur, () => migrations.up(number)));
    const downs: HalfWay[] = [];
    for (const number of [...migrations.numbers].reverse())
      downs.push(await failHalfWay(sql, saboteur, () => migrations.down(number)));
    if (ups.every(({ failures }) => failures === 0)) throw new LabBroken('No step could be made to fail.');
    return { ups, downs: downs.reverse() };
  },
  then: {
    'migration 001 leaves nothing half done': ({ ups }) => expect(ups[0]?.leftBehind).toEqual([]),
    'migration 002 leaves nothing half done': ({ ups }) => expect(ups[1]?.leftBehind).toEqual([]),
    'migration 003 leaves nothing half done': ({ ups }) => expect(ups[2]?.leftBehind).toEqual([]),
    'the rollback of 001 leaves nothing half done': ({ downs }) => expect(downs[0]?.leftBehind).toEqual([]),
    'the rollback of 002 leaves nothing half done': ({ downs }) => expect(downs[1]?.leftBehind).toEqual([]),
    'the rollback of 003 leaves nothing half done': ({ downs }) => expect(downs[2]?.leftBehind).toEqual([]),
  },
});
