import { expect } from 'vitest';
import type { ApiDoor } from '../doors/http/api-door.ts';
import { numberAt } from '../doors/http/read.ts';
import type { ArrangedUser } from '../world/arrange.ts';
import { defineCheck, type World } from '../world/world.ts';
import { admission } from './stage/admission.ts';
import { limitedUser } from './stage/limited-user.ts';
import { SMALL } from './stage/standing.ts';
import { useShown } from './stage/use-shown.ts';

const AT_ONCE = 20;
const LIMIT = 5;

/** The sessions in use as this process shows them, at the latest when a changed row must show. */
async function settledUse(world: World, api: ApiDoor, user: ArrangedUser, rows: number) {
  const read = async () => (await useShown({ api }, user)).sessions;
  return (await world.eventually(read, (sessions) => sessions === rows, world.patience.truth)).value;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L361', 'plan:L365', 'contract §7', 'contract §11'],
  risk: 'plan:L568',
  profile: 'control-plane',
  capabilities: ['many-processes'],
  controls: ['start-api', 'sql'],
  world: { apis: 2, reusable: true },
  requirement:
    'Two API processes on one database keep a user to one quota, also when both are asked at once.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    const user = await limitedUser(world, { maxSessions: LIMIT });
    return { user, template: await world.arrange.template() };
  },
  async when(world, { user, template }) {
    const { apis, sql } = world;
    const wish = { user: user.username, template: template.name, resources: SMALL };
    const doors = apis.map(({ door }) => door);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE / doors.length }, () =>
        doors.map((door) => door.post('/sessions', wish)),
      ).flat(),
    );
    const rows = (await sql.select('sessions', { user_id: user.id })).length;
    const refusals = answers.filter((answer) => admission(answer) !== 'admitted').map(({ status }) => status);
    const [one, other] = [doors[0], doors.at(-1)];
    if (!one || !other) throw new Error('There are no two processes.');
    const late = [await one.post('/sessions', wish), await other.post('/sessions', wish)];
    const used = [await settledUse(world, one, user, rows), await settledUse(world, other, user, rows)];
    await one.put(`/users/${user.id}/quota`, { maxSessions: LIMIT + 1 });
    // What one process was told may take the other as long as a row changed by SQL (contract §1).
    await world.eventually(
      async () => numberAt((await other.get(`/users/${user.id}/quota`)).body, 'maxSessions'),
      (max) => max === LIMIT + 1,
      world.patience.truth,
    );
    const raised = [
      admission(await other.post('/sessions', wish)),
      admission(await one.post('/sessions', wish)),
    ];
    return {
      admitted: answers.length - refusals.length,
      rows,
      refusals: [...new Set(refusals)],
      late: [...new Set(late.map(({ status }) => status))],
      used,
      raised,
    };
  },
  then: {
    'together they admit exactly five': ({ admitted }) => expect(admitted).toBe(LIMIT),
    'all others are refused like one that comes later': ({ refusals, late }) =>
      expect(refusals.filter((status) => !late.includes(status))).toEqual([]),
    'both show the same use': ({ used, rows }) => expect(used).toEqual([rows, rows]),
    'a limit raised through one holds in the other': ({ raised }) =>
      expect(raised).toEqual(['admitted', 'refused']),
  },
});
