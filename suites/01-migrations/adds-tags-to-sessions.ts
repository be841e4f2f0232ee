import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { columnsOf } from './stage/columns-of.ts';
import { oneSession } from './stage/one-session.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L75', 'plan:L124-128', 'plan:L158', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Migration 001 gives sessions tags as JSONB, an empty list for old rows and for new ones.',
  given: ({ sql, unique }) => oneSession(sql, unique),
  async when({ migrations, sql, unique }, old) {
    await applied(migrations, '001');
    const fresh = await oneSession(sql, unique);
    return {
      column: (await columnsOf(sql, 'sessions'))['tags'] ?? null,
      old: (await sql.session(old))?.['tags'] ?? null,
      fresh: (await sql.session(fresh))?.['tags'] ?? null,
    };
  },
  then: {
    'sessions have tags, of type JSONB': ({ column }) => expect(column).toMatchObject({ type: 'jsonb' }),
    'rows from before hold an empty list': ({ old }) => expect(old).toEqual([]),
    'a row without tags gets an empty list': ({ fresh }) => expect(fresh).toEqual([]),
  },
});
