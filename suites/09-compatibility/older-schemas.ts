import { expect } from 'vitest';
import { applied } from '../01-migrations/stage/applied.ts';
import { putLegacyRows } from '../01-migrations/stage/legacy.ts';
import { numberAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { beginningOf, isLawful, namesSomething } from './stage/start-on-older-schema.ts';

/** What is listed by one that says it is healthy, beside what there is. */
async function listing(world: World) {
  const [row] = await world.sql.query(`SELECT count(*) AS n FROM ${world.sql.table('sessions')}`);
  const { status, body } = await world.api.get('/sessions');
  return { status, total: numberAt(body, 'total') ?? null, rows: Number(row?.['n']) };
}

const startsOn = (what: string, ...numbers: readonly string[]) =>
  defineCheck({
    level: 'MUST',
    priority: 'P1',
    source: ['plan:L492-493', 'plan:L499', 'contract §5', 'contract §2'],
    risk: 'plan:L567',
    profile: 'control-plane',
    world: { database: 'base', apis: 0 },
    controls: ['migrations', 'start-api'],
    requirement: `Started on ${what}, the API migrates it, or ends with an error, or answers 503 and says what is missing.`,
    async given({ sql, migrations }) {
      await putLegacyRows(sql);
      await applied(migrations, ...numbers);
    },
    async when(world) {
      const first = await world.startApi({ awaitReady: false });
      const beginning = await beginningOf(world, first);
      const openly = (await first.door.get('/sessions')).status;
      await first.stop();
      if (beginning.kind !== 'healthy') return { beginning, openly, listed: null };
      // Another process of it, ready, so that its admin can log in.
      await world.startApi();
      return { beginning, openly, listed: await listing(world) };
    },
    then: {
      'it migrates, ends with an error, or answers 503': ({ beginning }) =>
        expect(beginning.kind === 'unready' || isLawful(beginning), JSON.stringify(beginning)).toBe(true),
      'a 503 says what is missing': ({ beginning }) =>
        expect(beginning.kind === 'unready' ? namesSomething(beginning.says) : 'not answered').not.toBe(
          false,
        ),
      'it serves no sessions to just anybody, and all of them once it is healthy': ({ openly, listed }) => {
        expect(accepted(openly), `answered ${openly}`).toBe(false);
        if (listed) expect(listed).toMatchObject({ status: 200, total: listed.rows });
      },
    },
  });

export default {
  'starts-on-the-schema-of-before': startsOn('the schema of the previous version'),
  'starts-on-a-schema-with-001-alone': startsOn('a schema that has migration 001 alone', '001'),
  'starts-on-a-schema-without-003': startsOn('a schema that lacks migration 003', '001', '002'),
};
