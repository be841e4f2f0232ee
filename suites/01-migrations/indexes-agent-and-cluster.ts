import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { inCatalog } from './stage/columns-of.ts';
import { indexesOf, leadsWith, leadsWithBoth } from './stage/indexes-of.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L82', 'plan:L159', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Migration 002 indexes sessions by agent, by cluster, and by agent and state together.',
  given: ({ migrations }) => applied(migrations, '001', '002'),
  async when({ sql }) {
    const indexes = await indexesOf(sql, 'sessions');
    return { indexes, state: inCatalog(sql.column('sessions', 'state')) };
  },
  then: {
    'an index stands on agent_id': ({ indexes, state }) =>
      expect(leadsWith(indexes, 'agent_id', state), JSON.stringify(indexes)).toBe(true),
    'an index stands on cluster_id': ({ indexes }) =>
      expect(leadsWith(indexes, 'cluster_id'), JSON.stringify(indexes)).toBe(true),
    'an index stands on agent_id and state together': ({ indexes, state }) =>
      expect(leadsWithBoth(indexes, 'agent_id', state), JSON.stringify(indexes)).toBe(true),
  },
});
