import { expect } from 'vitest';
import { roles, type OperationId, type Role } from '../../fixtures/contract/contract.ts';
import { defineCheck } from '../world/world.ts';
import { statusesOf, withoutAbsent } from './judging/guarded-requests.ts';
import { standOf, thingsOfOthers } from './judging/things-of-others.ts';

/** What a role may not do at all: what its table of the contract does not name. */
const beyond = (role: Role) => (operation: OperationId) => !(operation in roles[role]);

function limitsOf(role: 'user' | 'operator', requirement: string) {
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: ['plan:L577', 'contract §2.1'],
    risk: 'plan:L577',
    profile: 'control-plane',
    world: 'shared',
    requirement,
    async given(world) {
      const { api } = await world.arrange.userWhoLogsIn({ role });
      return { api, things: await thingsOfOthers(world) };
    },
    async when(world, { api, things }) {
      const before = await standOf(world, things);
      const refused = await statusesOf(api, things, beyond(role));
      const after = await standOf(world, things);
      const admin = await statusesOf(world.api, things, beyond(role));
      return { before, refused, after, admin };
    },
    then: {
      'what is beyond the role is answered 403': ({ refused, admin }) => {
        expect(refused.length).toBeGreaterThan(0);
        expect(withoutAbsent(refused, admin).filter(({ status }) => status !== 403)).toEqual([]);
      },
      'nothing is changed': ({ before, after }) => expect(after).toEqual(before),
      'an admin may do it': ({ admin }) =>
        expect(admin.filter(({ status }) => [401, 403].includes(status))).toEqual([]),
    },
  });
}

/** Who may do what (contract §2.1), by the name of the check. */
export default {
  'a-user-stays-within-the-role': limitsOf(
    'user',
    'A user changes no templates, and sees no users, quotas and agents of others.',
  ),
  'an-operator-stays-within-the-role': limitsOf(
    'operator',
    'An operator changes no users and no quotas, and sees no agents.',
  ),
};
