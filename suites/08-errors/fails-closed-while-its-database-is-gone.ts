import { expect } from 'vitest';
import type { Answer } from '../doors/http/answer.ts';
import { defineCheck, type World } from '../world/world.ts';

/** Without its database a lawful request never gets these (contract §2.6, R9): they would be answers. */
const NEVER = [401, 403, 404];

/** What lawful requests get now; no answer within the patience is status 0. */
async function asked({ api }: World): Promise<number[]> {
  const answers: Answer[] = await Promise.all([
    api.get('/sessions'),
    api.get('/sessions/none'),
    api.get('/templates'),
  ]);
  return answers.map(({ status }) => status);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L464-467', 'R9', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['stop-database'],
  world: { gate: true },
  requirement:
    'Without its database the API answers 5xx within 10 s, and serves again without a restart when it is back.',
  async when(world) {
    const { gate, api, patience, eventually } = world;
    const before = await asked(world);
    await gate.refuse();
    const refused = await asked(world);
    const health = (await api.root('/health')).status;
    await gate.restore();
    const afterRefusal = await eventually(
      () => asked(world),
      (all) => all.every((status) => status < 500 && status > 0),
      patience.recovery,
    );
    await gate.hang();
    const hung = await asked(world);
    await gate.restore();
    const afterHanging = await eventually(
      () => asked(world),
      (all) => all.every((status) => status < 500 && status > 0),
      patience.recovery,
    );
    return { before, refused, health, hung, recovered: [afterRefusal.held, afterHanging.held] };
  },
  then: {
    'it served before': ({ before }) =>
      expect(before.every((status) => status < 500 && status > 0)).toBe(true),
    'a database that refuses is answered by 5xx': ({ refused }) =>
      expect(refused.filter((status) => status < 500)).toEqual([]),
    'a database that hangs is answered by 5xx': ({ hung }) =>
      expect(hung.filter((status) => status < 500)).toEqual([]),
    'its loss is never taken for an answer about the request': ({ refused, hung }) =>
      expect([...refused, ...hung].filter((status) => NEVER.includes(status))).toEqual([]),
    'its health stays 200': ({ health }) => expect(health).toBe(200),
    'it serves again when the database is back': ({ recovered }) => expect(recovered).toEqual([true, true]),
  },
});
