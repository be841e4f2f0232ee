import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { applied } from './stage/applied.ts';
import { inCatalog } from './stage/columns-of.ts';

/** The key of that name, whatever table it stands on, with its columns in order. */
const KEY = `SELECT conrelid::regclass::text AS "table", confrelid::regclass::text AS "toTable",
    ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS "from",
    ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = confrelid AND attnum = ANY (confkey)) AS "to"
  FROM pg_constraint WHERE contype = 'f' AND conname = 'fk_sessions_agent_id'`;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L81', 'plan:L142-145', 'plan:L160', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'base', apis: 0 },
  requirement: 'Migration 002 ties sessions to agents by a foreign key called fk_sessions_agent_id.',
  given: ({ migrations }) => applied(migrations, '001', '002'),
  async when({ sql }) {
    const [key] = await sql.query(KEY);
    const [sessions, agents] = ['sessions', 'agents'].map((table) => inCatalog(sql.table(table)));
    const wanted = { table: sessions, from: ['agent_id'], toTable: agents };
    const names = key && {
      ...key,
      table: inCatalog(String(key['table'])),
      toTable: inCatalog(String(key['toTable'])),
    };
    return { key: names ?? null, wanted: { ...wanted, to: [inCatalog(sql.column('agents', 'agent_id'))] } };
  },
  then: {
    'there is a foreign key called fk_sessions_agent_id': ({ key }) => expect(key).not.toBeNull(),
    'it leads from the agent_id of sessions to that of agents': ({ key, wanted }) =>
      expect(key ?? wanted).toEqual(wanted),
  },
});
