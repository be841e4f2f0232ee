import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { statusesOf, withoutAbsent } from './judging/guarded-requests.ts';
import { standOf, thingsOfOthers } from './judging/things-of-others.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Whoever sends no token gets 401 from everything but the login, and changes nothing.',
  given: thingsOfOthers,
  async when(world, things) {
    const before = await standOf(world, things);
    const nobody = await statusesOf(world.api.as(undefined, 'nobody'), things, () => true);
    const after = await standOf(world, things);
    const admin = await statusesOf(world.api, things, () => true);
    return { before, nobody, after, admin };
  },
  then: {
    'every request is answered 401': ({ nobody, admin }) =>
      expect(withoutAbsent(nobody, admin).filter(({ status }) => status !== 401)).toEqual([]),
    'nothing is changed': ({ before, after }) => expect(after).toEqual(before),
    'the same requests with a token are not': ({ admin }) =>
      expect(admin.filter(({ status }) => status === 401)).toEqual([]),
  },
});
