import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { expectedSchema } from '../../fixtures/contract/expected-schema.ts';
import type { SqlDoor } from '../doors/sql/sql-door.ts';
import type { ColumnFacts } from '../doors/sql/schema-facts.ts';
import { columnsOf, inCatalog } from './stage/columns-of.ts';
import { takesListedRows, TABLES, type Table } from './stage/takes-listed-rows.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L158', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  controls: ['migrations'],
  world: { database: 'migrated', apis: 0 },
  requirement: 'The migrated schema has every column that the suites read and write, and asks for no other.',
  async when({ sql, unique }) {
    const missing: Record<string, string[]> = {};
    const otherTypes: string[] = [];
    for (const table of TABLES) {
      const seen = await listedColumns(sql, table);
      missing[table] = seen.filter(({ facts }) => facts === undefined).map(({ column }) => column);
      otherTypes.push(...seen.flatMap(typeTrouble));
    }
    return { missing, otherTypes, refused: await takesListedRows(sql, unique) };
  },
  then: {
    'users has its columns': ({ missing }) => expect(missing['users']).toEqual([]),
    'user_quotas has its columns': ({ missing }) => expect(missing['user_quotas']).toEqual([]),
    'templates has its columns': ({ missing }) => expect(missing['templates']).toEqual([]),
    'agents has its columns': ({ missing }) => expect(missing['agents']).toEqual([]),
    'sessions has its columns': ({ missing }) => expect(missing['sessions']).toEqual([]),
    'agent_commands has its columns': ({ missing }) => expect(missing['agent_commands']).toEqual([]),
    'quantities are text, and documents JSONB': ({ otherTypes }) => expect(otherTypes).toEqual([]),
    'users takes a row of these alone': ({ refused }) => expect(refused.users).toBeNull(),
    'user_quotas takes a row of these alone': ({ refused }) => expect(refused.user_quotas).toBeNull(),
    'templates takes a row of these alone': ({ refused }) => expect(refused.templates).toBeNull(),
    'agents takes a row of these alone': ({ refused }) => expect(refused.agents).toBeNull(),
    'sessions takes a row of these alone': ({ refused }) => expect(refused.sessions).toBeNull(),
    'agent_commands takes a row of these alone': ({ refused }) => expect(refused.agent_commands).toBeNull(),
  },
});

interface ListedColumn {
  readonly column: string;
  readonly types: readonly string[];
  readonly facts: ColumnFacts | undefined;
}

/** Those of the base, with their types, and those of the migrations, whose types have checks of their own. */
async function listedColumns(sql: SqlDoor, table: Table): Promise<ListedColumn[]> {
  const columns = await columnsOf(sql, table);
  const ofBase = Object.entries(expectedSchema.base[table] ?? {});
  const added = Object.values(expectedSchema.migrations)
    .flatMap((migration) => migration.columns)
    .filter((of) => of.table === table);
  return [
    ...ofBase.map(([column, { types }]) => ({
      column,
      types,
      facts: columns[inCatalog(sql.column(table, column))],
    })),
    ...added.map(({ column }) => ({ column, types: [], facts: columns[column] })),
  ];
}

/** Only what contract §5 says in words: the types of ids, times and names are free. */
function typeTrouble({ column, types, facts }: ListedColumn): string[] {
  const bound =
    types.includes('jsonb') || ['memory', 'cpu'].includes(column) || /^max_(cpu|mem|sto)/.test(column);
  return bound && facts && !types.includes(facts.type) ? [`${column} is ${facts.type}`] : [];
}
