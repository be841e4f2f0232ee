import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { columnsOf } from './stage/columns-of.ts';
import { oneSession } from './stage/one-session.ts';

const VARCHAR_255 = { type: 'character varying', length: 255 };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L79-80', 'plan:L135-140', 'plan:L158', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Migration 002 gives sessions agent_id and cluster_id, VARCHAR(255) each, empty in old rows.',
  given: ({ sql, unique }) => oneSession(sql, unique),
  async when({ migrations, sql }, old) {
    await applied(migrations, '001', '002');
    const columns = await columnsOf(sql, 'sessions');
    const row = await sql.session(old);
    return {
      agentId: columns['agent_id'] ?? null,
      clusterId: columns['cluster_id'] ?? null,
      old: { agentId: row?.['agent_id'] ?? null, clusterId: row?.['cluster_id'] ?? null },
    };
  },
  then: {
    'sessions have agent_id, VARCHAR(255)': ({ agentId }) => expect(agentId).toMatchObject(VARCHAR_255),
    'sessions have cluster_id, VARCHAR(255)': ({ clusterId }) => expect(clusterId).toMatchObject(VARCHAR_255),
    'agent_id may be NULL': ({ agentId }) => expect(agentId?.nullable ?? true).toBe(true),
    'cluster_id may be NULL': ({ clusterId }) => expect(clusterId?.nullable ?? true).toBe(true),
    'rows from before belong to no agent and no cluster': ({ old }) =>
      expect([old.agentId, old.clusterId]).toEqual([null, null]),
  },
});
