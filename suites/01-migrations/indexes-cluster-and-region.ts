import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { indexesOf, leadsWith } from './stage/indexes-of.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L159', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Migration 003 indexes agents by cluster and by region.',
  given: ({ migrations }) => applied(migrations, ...migrations.numbers),
  when: ({ sql }) => indexesOf(sql, 'agents'),
  then: {
    'an index stands on cluster_id': (indexes) =>
      expect(leadsWith(indexes, 'cluster_id'), JSON.stringify(indexes)).toBe(true),
    'an index stands on region': (indexes) =>
      expect(leadsWith(indexes, 'region'), JSON.stringify(indexes)).toBe(true),
  },
});
