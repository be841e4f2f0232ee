import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { FORGERIES } from './judging/token-text.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A token that the API did not sign is answered 401.',
  given: ({ arrange }) => arrange.userWhoLogsIn(),
  async when({ api }, { api: own, token }) {
    const forged = [];
    for (const [how, forge] of Object.entries(FORGERIES)) {
      const { status } = await api.as(forge(token), how).get('/sessions');
      forged.push({ how, status });
    }
    return { forged, lawful: (await own.get('/sessions')).status };
  },
  then: {
    'each forgery is answered 401': ({ forged }) =>
      expect(forged.filter(({ status }) => status !== 401)).toEqual([]),
    'the token itself is accepted': ({ lawful }) => expect(lawful).toBe(200),
  },
});
