import { expect } from 'vitest';
import { LISTED } from '../09-compatibility/stage/nullable-columns.ts';
import { defineCheck } from '../world/world.ts';
import type { Row } from '../doors/sql/sql-door.ts';
import { applied } from './stage/applied.ts';
import { listedRows } from './stage/listed-rows.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L81', 'plan:L160', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Deleting an agent leaves its sessions, owned by nobody, and touches no other session.',
  async given({ migrations, sql, unique }) {
    await applied(migrations, '001', '002');
    const rows = listedRows(sql, unique);
    const [leaving, staying] = [await rows.agent(), await rows.agent()];
    const [user, template] = [await rows.user(), await rows.template()];
    const orphan = await rows.session(user, template, { agent_id: leaving, cluster_id: 'here' });
    return { leaving, staying, orphan, other: await rows.session(user, template, { agent_id: staying }) };
  },
  async when({ sql }, { leaving, staying, orphan, other }) {
    const was = { orphan: await sql.session(orphan), other: await sql.session(other) };
    const deleted = await sql.attempt(
      `DELETE FROM ${sql.table('agents')} WHERE ${sql.column('agents', 'agent_id')} = $1`,
      [leaving],
    );
    const is = { orphan: await sql.session(orphan), other: await sql.session(other) };
    return {
      trouble: deleted.trouble?.sentence ?? null,
      there: is.orphan !== undefined,
      agent: is.orphan?.['agent_id'] ?? null,
      changed: is.orphan ? changed(was.orphan, is.orphan) : [],
      others: { agent: is.other?.['agent_id'] ?? null, wanted: staying },
    };
  },
  then: {
    'the agent can be deleted': ({ trouble }) => expect(trouble).toBeNull(),
    'its session is still there': ({ there }) => expect(there).toBe(true),
    'the session names no agent': ({ agent }) => expect(agent).toBeNull(),
    'nothing else of the session changed': ({ changed }) => expect(changed).toEqual([]),
    "another agent's session keeps its agent": ({ others }) => expect(others.agent).toBe(others.wanted),
  },
});

/** Of the columns that the contract names: others are free, and so is the time of the last change. */
function changed(was: Row | undefined, is: Row): string[] {
  const free = ['agent_id', 'updated_at'];
  const columns = LISTED.filter((column) => !free.includes(column));
  return columns.filter((column) => JSON.stringify(was?.[column]) !== JSON.stringify(is[column]));
}
