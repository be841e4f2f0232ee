import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { listedRows } from './stage/listed-rows.ts';

/** The SQLSTATE of PostgreSQL. */
const FOREIGN_KEY_VIOLATION = '23503';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L81', 'plan:L160', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'A session may not name an agent that there is not.',
  async given({ migrations, sql, unique }) {
    await applied(migrations, '001', '002');
    const rows = listedRows(sql, unique);
    const agent = await rows.agent();
    return { agent, session: await rows.session(await rows.user(), await rows.template()) };
  },
  async when({ sql, unique }, { agent, session }) {
    const give = (agentId: string) =>
      sql.attempt(
        `UPDATE ${sql.table('sessions')} SET agent_id = $1 WHERE ${sql.column('sessions', 'id')} = $2`,
        [agentId, session],
      );
    const known = await give(agent);
    const held = (await sql.session(session))?.['agent_id'] ?? null;
    const unknown = await give(unique('nobody'));
    return {
      agent,
      known: { trouble: known.trouble?.sentence ?? null, held },
      unknown: {
        sqlstate: unknown.trouble?.sqlstate ?? null,
        held: (await sql.session(session))?.['agent_id'] ?? null,
      },
    };
  },
  then: {
    'an agent that there is may be named': ({ known, agent }) =>
      expect(known).toEqual({ trouble: null, held: agent }),
    'an unknown agent is refused as a breach of a foreign key': ({ unknown }) =>
      expect(unknown.sqlstate).toBe(FOREIGN_KEY_VIOLATION),
    'the session keeps the agent that it had': ({ known, unknown }) => expect(unknown.held).toBe(known.held),
  },
});
