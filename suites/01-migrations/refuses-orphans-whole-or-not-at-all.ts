import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { NotApplicable } from '../kit/prerequisite.ts';
import { applied } from './stage/applied.ts';
import { oneSession } from './stage/one-session.ts';
import { differences, schemaOf } from './stage/schema.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L157', 'plan:L160', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement:
    'Where sessions already name agents that there are not, migration 002 does all of its work or none of it.',
  async given({ migrations, sql, unique }) {
    await applied(migrations, '001');
    const sessions = sql.table('sessions');
    await sql.attempt(`ALTER TABLE ${sessions} ADD COLUMN agent_id VARCHAR(255)`); // or it was there before
    const session = await oneSession(sql, unique);
    const given = await sql.attempt(
      `UPDATE ${sessions} SET agent_id = 'nobody' WHERE ${sql.column('sessions', 'id')} = $1`,
      [session],
    );
    if (given.trouble) throw new NotApplicable('Its sessions could never name an agent that there is not.');
    return session;
  },
  async when({ migrations, sql }, session) {
    const was = await schemaOf(sql);
    const { ok, output } = await migrations.up('002');
    const left = differences(was, await schemaOf(sql));
    return {
      ok,
      output,
      leftBehind: left,
      hasKey: left.some((difference) => difference.includes('fk_sessions_agent_id')),
      agent: (await sql.session(session))?.['agent_id'] ?? null,
    };
  },
  then: {
    'where it fails it leaves schema and rows as they were': ({ ok, leftBehind, agent }) =>
      expect(ok ? [] : [leftBehind, agent]).toEqual(ok ? [] : [[], 'nobody']),
    'where it says that it is done the foreign key is there': ({ ok, hasKey }) =>
      expect(ok && !hasKey).toBe(false),
  },
});
