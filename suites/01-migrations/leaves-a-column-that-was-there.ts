import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { LabBroken } from '../kit/prerequisite.ts';
import { applied } from './stage/applied.ts';
import { columnsOf } from './stage/columns-of.ts';

/** The columns of the migrations, by table, put in place by hand before. */
const EARLIER = {
  sessions: ['tags JSONB', 'agent_id VARCHAR(255)', 'cluster_id VARCHAR(255)'],
  agents: ['cluster_id VARCHAR(255)', 'cluster_name VARCHAR(255)', 'region VARCHAR(100)'],
};

export default defineCheck({
  level: 'SHOULD',
  priority: 'P0',
  source: ['contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement:
    'A column of the same name that was there before is neither added by a migration nor dropped again.',
  async given({ sql }) {
    for (const [table, columns] of Object.entries(EARLIER))
      for (const column of columns) {
        const { trouble } = await sql.attempt(
          `ALTER TABLE ${sql.table(table)} ADD COLUMN IF NOT EXISTS ${column}`,
        );
        if (trouble) throw new LabBroken(`A column could not be put in place: ${trouble.sentence}`);
      }
  },
  async when({ migrations, sql }) {
    const names = async (table: keyof typeof EARLIER) => {
      const there = Object.keys(await columnsOf(sql, table));
      return EARLIER[table]
        .map((column) => column.split(' ')[0] ?? '')
        .filter((name) => there.includes(name));
    };
    const was = { sessions: await names('sessions'), agents: await names('agents') };
    await applied(migrations, ...migrations.numbers);
    for (const number of [...migrations.numbers].reverse()) await migrations.down(number);
    const [sessions, agents] = [await names('sessions'), await names('agents')];
    return {
      sessions: was.sessions.filter((name) => !sessions.includes(name)),
      agents: was.agents.filter((name) => !agents.includes(name)),
    };
  },
  then: {
    'the rollbacks leave the columns that sessions had': ({ sessions }) => expect(sessions).toEqual([]),
    'the rollbacks leave the columns that agents had': ({ agents }) => expect(agents).toEqual([]),
  },
});
