import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { otherwise, told } from './hostile/told.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'plan:L476', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: "A user reads their own account and quota, and nobody else's.",
  async given({ arrange }) {
    return { asks: await arrange.userWhoLogsIn(), other: await arrange.user() };
  },
  async when(_, { asks, other }) {
    const read = async (path: string) => told(path, await asks.api.get(path));
    const both = async (id: string) => [await read(`/users/${id}`), await read(`/users/${id}/quota`)];
    return {
      foreign: [...(await both(other.username)), ...(await both(other.id))],
      own: [...(await both(asks.username)), ...(await both(asks.id))],
    };
  },
  then: {
    // Beyond the role is 403; one who is not to be seen may be said not to be there.
    "another's account and quota are refused": ({ foreign }) =>
      expect(otherwise(foreign, (status) => [403, 404].includes(status))).toEqual([]),
    'their own are shown, by name and by id': ({ own }) =>
      expect(otherwise(own, (status) => status === 200)).toEqual([]),
  },
});
