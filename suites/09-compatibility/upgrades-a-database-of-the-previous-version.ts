import { expect } from 'vitest';
import { legacyCrowd } from '../../fixtures/data/data.ts';
import { listAt, numberAt } from '../doors/http/read.ts';
import { putLegacyRows } from '../01-migrations/stage/legacy.ts';
import { defineCheck, type World } from '../world/world.ts';
import { migratedUp, rolledBack } from './stage/by-steps.ts';
import { checksums, columnsNow, tablesChanged } from './stage/checksums.ts';

async function counted({ api, sql }: World, path: string, list: string, table: string) {
  const [row] = await sql.query(`SELECT count(*) AS n FROM ${sql.table(table)}`);
  const { status, body } = await api.get(path);
  return {
    status,
    rows: Number(row?.['n']),
    listed: listAt(body, list)?.length ?? null,
    total: numberAt(body, 'total') ?? null,
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L491-494', 'plan:L497', 'plan:L499', 'R16', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  world: { database: 'base', apis: 0 },
  controls: ['migrations', 'start-api'],
  requirement:
    'A database that the previous version filled with thousands of rows comes up whole, is served whole, and goes back whole.',
  given: ({ sql }) => putLegacyRows(sql, legacyCrowd()),
  async when(world) {
    const { sql, migrations } = world;
    const old = await columnsNow(sql);
    const before = await checksums(sql, old);
    await migratedUp(migrations);
    const up = await checksums(sql, old);

    const api = await world.startApi();
    const served = {
      sessions: await counted(world, '/sessions', 'sessions', 'sessions'),
      templates: await counted(world, '/templates', 'templates', 'templates'),
      agents: await counted(world, '/admin/agents', 'agents', 'agents'),
    };
    await api.stop();

    // The API may have made its admin and told of absent agents: from here on this is what must stay.
    const left = await checksums(sql, old);
    await rolledBack(migrations);
    const down = await checksums(sql, old);
    await migratedUp(migrations);
    const again = await checksums(sql, old);
    return {
      rows: Object.values(before).reduce((sum, { rows }) => sum + rows, 0),
      lostUp: tablesChanged(before, up),
      served,
      sessionsAfterServing: { was: up['sessions']?.rows ?? null, is: left['sessions']?.rows ?? null },
      lostDown: tablesChanged(left, down),
      lostAgain: tablesChanged(left, again),
    };
  },
  then: {
    'every old row and column comes up as it was': ({ rows, lostUp }) => {
      expect(rows).toBeGreaterThan(1_000);
      expect(lostUp).toEqual([]);
    },
    'the new API lists as many sessions, templates and agents as there are': ({ served }) =>
      expect(served).toEqual(
        Object.fromEntries(
          Object.entries(served).map(([what, { rows }]) => [
            what,
            { status: 200, rows, listed: rows, total: rows },
          ]),
        ),
      ),
    'serving takes no session away': ({ sessionsAfterServing: { was, is } }) => expect(is).toBe(was),
    'every row goes back with the columns that it had': ({ lostDown }) => expect(lostDown).toEqual([]),
    'a second upgrade loses nothing either': ({ lostAgain }) => expect(lostAgain).toEqual([]),
  },
});
