import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { statusesOf } from './judging/guarded-requests.ts';
import { standOf, thingsOfOthers } from './judging/things-of-others.ts';

const ABSENT: readonly number[] = [404, 405];

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
    'every request is answered 401': ({ nobody, admin }) => {
      // An operation that is not there for the admin either is another check's finding.
      const absent = admin.filter(({ status }) => ABSENT.includes(status)).map(({ operation }) => operation);
      const isAbsent = ({ operation, status }: (typeof nobody)[number]) =>
        ABSENT.includes(status) && absent.includes(operation);
      expect(nobody.filter((one) => one.status !== 401 && !isAbsent(one))).toEqual([]);
    },
    'nothing is changed': ({ before, after }) => expect(after).toEqual(before),
    'the same requests with a token are not': ({ admin }) =>
      expect(admin.filter(({ status }) => status === 401)).toEqual([]),
  },
});
