import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { indexesOf, type IndexSeen } from './stage/indexes-of.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L76', 'plan:L130-132', 'plan:L159', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Migration 001 indexes the tags for filtering: idx_sessions_tags, a GIN index.',
  given: ({ migrations }) => applied(migrations, '001'),
  async when({ sql }) {
    // Where a scan of the table costs a fortune, an index is used if any can be.
    const plan = await sql.attempt(
      `SET LOCAL enable_seqscan = off; EXPLAIN SELECT FROM ${sql.table('sessions')} WHERE tags @> '["a"]'`,
    );
    const indexes = await indexesOf(sql, 'sessions');
    return {
      names: indexes.map(({ name }) => name),
      overTags: indexes.filter(isGinOverTags).map(({ name }) => name),
      plan: plan.trouble?.sentence ?? JSON.stringify(plan.rows),
    };
  },
  then: {
    'there is an index called idx_sessions_tags': ({ names }) => expect(names).toContain('idx_sessions_tags'),
    'a GIN index stands over the tags': ({ overTags }) => expect(overTags).not.toEqual([]),
    // Without an index there is nothing to be used: that is the finding above.
    'a search by tag can use it': ({ plan, overTags }) =>
      expect(overTags.length === 0 || overTags.some((name) => plan.includes(name)), plan).toBe(true),
  },
});

function isGinOverTags({ method, columns }: IndexSeen): boolean {
  return method === 'gin' && columns[0] === 'tags';
}
