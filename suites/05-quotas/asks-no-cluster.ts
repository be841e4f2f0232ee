import { expect } from 'vitest';
import { allAnswered } from '../doors/http/all-answered.ts';
import { LabBroken } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { full, inPlace } from './stage/standing.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L338', 'plan:L350', 'plan:L358-361', 'plan:L366', 'R5'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['start-api', 'sql'],
  world: { canary: true, reusable: true },
  requirement:
    'Quotas are asked, set and enforced without a call to the cluster, although one is there to be found.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    return inPlace(world, {
      free: { limits: {} },
      unset: { limits: 'none' },
      full: full(),
    });
  },
  async when(world, placed) {
    const { api, canary } = world;
    const admissions = Object.values(await oneMoreEach(world, placed));
    const path = `/users/${placed.unset.user.id}/quota`;
    const statuses = [(await api.put(path, { maxCpu: '3' })).status, (await api.get(path)).status];
    allAnswered(statuses, 'contract/put-user-quota-answer');
    const calls = canary.calls();
    // Silence proves something only if a client that looks for this cluster finds it.
    const blind = (await canary.proves()).filter(({ found }) => !found);
    if (blind.length > 0)
      throw new LabBroken(`The canary cannot be found by: ${blind.map(({ way }) => way).join(', ')}.`);
    return { admissions, statuses, calls };
  },
  then: {
    'no cluster is called': ({ calls }) => expect(calls).toEqual([]),
    'sessions are admitted and refused': ({ admissions }) =>
      expect(new Set(admissions)).toEqual(new Set(['admitted', 'refused'])),
  },
});
