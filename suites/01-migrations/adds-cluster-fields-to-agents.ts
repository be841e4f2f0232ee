import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { columnsOf } from './stage/columns-of.ts';

/** As `information_schema` says it (plan:L150-153). */
const varchar = (length: number) => ({ type: 'character varying', length });

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L85-87', 'plan:L148-153', 'plan:L158', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement:
    'Migration 003 gives agents cluster_id, cluster_name and region, with the lengths of the plan.',
  given: ({ migrations }) => applied(migrations, ...migrations.numbers),
  async when({ sql }) {
    const columns = await columnsOf(sql, 'agents');
    const { cluster_id = null, cluster_name = null, region = null } = columns;
    return { cluster_id, cluster_name, region };
  },
  then: {
    'agents have cluster_id, VARCHAR(255)': (seen) => expect(seen.cluster_id).toMatchObject(varchar(255)),
    'agents have cluster_name, VARCHAR(255)': (seen) => expect(seen.cluster_name).toMatchObject(varchar(255)),
    'agents have region, VARCHAR(100)': (seen) => expect(seen.region).toMatchObject(varchar(100)),
  },
});
