import { expect } from 'vitest';
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
    return { ups, downs: downs.reverse() };
  },
  then: {
    'steps could be made to fail': ({ ups }) =>
      expect(ups.map(({ failures }) => failures).some((failures) => failures > 0)).toBe(true),
    'migration 001 leaves nothing half done': ({ ups }) => expect(ups[0]?.leftBehind).toEqual([]),
    'migration 002 leaves nothing half done': ({ ups }) => expect(ups[1]?.leftBehind).toEqual([]),
    'migration 003 leaves nothing half done': ({ ups }) => expect(ups[2]?.leftBehind).toEqual([]),
    'the rollback of 001 leaves nothing half done': ({ downs }) => expect(downs[0]?.leftBehind).toEqual([]),
    'the rollback of 002 leaves nothing half done': ({ downs }) => expect(downs[1]?.leftBehind).toEqual([]),
    'the rollback of 003 leaves nothing half done': ({ downs }) => expect(downs[2]?.leftBehind).toEqual([]),
    'each goes through once nothing stops it': ({ ups, downs }) =>
      expect([...ups, ...downs].filter(({ through }) => !through)).toEqual([]),
  },
});
