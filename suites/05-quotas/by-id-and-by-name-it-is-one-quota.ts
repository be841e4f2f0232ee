import { expect } from 'vitest';
import { numberAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { admission } from './stage/admission.ts';
import { limitedUser } from './stage/limited-user.ts';
import { SMALL } from './stage/standing.ts';

const NOTHING = { maxSessions: 0, maxCpu: '50m', maxMemory: '64Mi' };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L343', 'plan:L354', 'plan:L364', 'contract §2.2', 'contract §2.4'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A user named by id and by username is one user with one quota.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    return limitedUser(world, {});
  },
  async when(world, { id, username }) {
    const { api, arrange, sql } = world;
    const create = async (user: string) => admission(await arrange.create({ user, resources: SMALL }));
    const made = [await create(id), await create(username)];
    const rows = (await sql.select('sessions', { user_id: id })).length;
    const quota = async (user: string) => {
      const { body } = await api.get(`/users/${user}/quota`);
      return { max: numberAt(body, 'maxSessions') ?? null, used: numberAt(body, 'usedSessions') ?? null };
    };
    const before = { byId: await quota(id), byName: await quota(username) };
    await api.put(`/users/${username}/quota`, { maxSessions: 3000 });
    const setByName = await quota(id);
    await api.put(`/users/${id}/quota`, NOTHING);
    const setById = await quota(username);
    const refused = [await create(id), await create(username)];
    return { made, rows, before, setByName: setByName.max, setById: setById.max, refused };
  },
  then: {
    'sessions asked for by either are of one user': ({ made, rows }) =>
      expect({ made, rows }).toEqual({ made: ['admitted', 'admitted'], rows: 2 }),
    'either shows the same quota': ({ before }) => {
      expect(before.byName.max).not.toBeNull();
      expect(before.byId).toEqual(before.byName);
    },
    'what is set by one is read by the other': ({ setByName, setById }) =>
      expect([setByName, setById]).toEqual([3000, 0]),
    'and holds for both': ({ refused }) => expect(refused).toEqual(['refused', 'refused']),
  },
});
