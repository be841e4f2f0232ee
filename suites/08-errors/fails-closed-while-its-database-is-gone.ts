import { expect } from 'vitest';
import { whatStands } from '../03-termination/stage/what-stands.ts';
import { defineCheck, type World } from '../world/world.ts';
import {
  answered,
  everyLawfulRequest,
  readsOf,
  subjects,
  type Asked,
  type Subjects,
} from './stage/lawful-requests.ts';

/** Without its database a lawful request never gets these (contract §2.6, R9): they would be answers. */
const NEVER = [401, 403, 404];

/** What an answer about a lost database might let slip (contract §2.6). */
const INSIDE = /postgres(ql)?:\/\/|\bat .+:\d+:\d+|node_modules|\b(SELECT|INSERT INTO|UPDATE|DELETE)\b/;

const notClosed = (asked: readonly Asked[]) => asked.filter(({ status }) => status < 500);

/** The reads are answered again as before. */
async function servesAgain(world: World, given: Subjects): Promise<boolean> {
  const { held } = await world.eventually(
    () => answered(readsOf(world, given)),
    (asked) => asked.every(({ status }) => status < 500 && status > 0),
    world.patience.recovery,
  );
  return held;
}

/** What a refused request would have changed. */
async function touched({ sql }: World, { session, user }: Subjects) {
  const owner = (await sql.session(session))?.['user_id'] ?? null;
  const [quota] = await sql.select('user_quotas', { user_id: owner });
  return {
    ...(await whatStands(sql, session)),
    sessionsOfTheUser: (await sql.select('sessions', { user_id: owner })).length,
    maxSessionsOf: { user, limit: quota?.['max_sessions'] ?? null },
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L464-467', 'plan:L474-476', 'R9', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['stop-database', 'sql'],
  world: { gate: true, canary: true },
  requirement:
    'Without its database the API answers 5xx within 10 s, and serves again without a restart when it is back.',
  given: subjects,
  async when(world, given) {
    const { gate, api, canary } = world;
    const before = await answered(readsOf(world, given));
    const stood = await touched(world, given);
    await gate.refuse();
    const refused = await everyLawfulRequest(world, given);
    const health = (await api.root('/health')).status;
    await gate.restore();
    const afterRefusal = await servesAgain(world, given);
    const stands = await touched(world, given);
    await gate.hang();
    const hung = await everyLawfulRequest(world, given);
    await gate.restore();
    const afterHanging = await servesAgain(world, given);
    return {
      before,
      refused,
      hung,
      health,
      recovered: [afterRefusal, afterHanging],
      stood,
      stands,
      calls: canary.calls(),
    };
  },
  then: {
    'it served before': ({ before }) =>
      expect(before.filter(({ status }) => status >= 500 || status === 0)).toEqual([]),
    'a database that refuses is answered by 5xx': ({ refused }) => expect(notClosed(refused)).toEqual([]),
    'a database that hangs is answered by 5xx': ({ hung }) => expect(notClosed(hung)).toEqual([]),
    'its loss is never taken for an answer about the request': ({ refused, hung }) =>
      expect([...refused, ...hung].filter(({ status }) => NEVER.includes(status))).toEqual([]),
    'each answer says that something went wrong, and nothing of the inside': ({ refused, hung }) => {
      const said = [...refused, ...hung].filter(({ status }) => status >= 500);
      const silent = said.filter(({ error, message }) => error === null || message === null);
      const slips = said.filter(({ error, message }) => INSIDE.test(`${String(error)} ${String(message)}`));
      expect({ silent, slips }).toEqual({ silent: [], slips: [] });
    },
    'what was refused is not done later': ({ stood, stands }) => expect(stands).toEqual(stood),
    'its health stays 200': ({ health }) => expect(health).toBe(200),
    'it serves again when the database is back': ({ recovered }) => expect(recovered).toEqual([true, true]),
    'no cluster is asked in its place': ({ calls }) => expect(calls).toEqual([]),
  },
});
