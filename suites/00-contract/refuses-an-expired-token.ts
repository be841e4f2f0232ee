import { expect } from 'vitest';
import { NotApplicable } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { readToken } from './judging/token-text.ts';

const HOUR = 3_600;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A token that has expired is answered 401.',
  given: ({ arrange }) => arrange.userWhoLogsIn(),
  async when({ api, signToken }, { token }) {
    const now = Math.floor(Date.now() / 1_000);
    const { claims } = readToken(token);
    const aged = async (issued: number, who: string) => {
      const times = { iat: issued, exp: issued + HOUR, ...('nbf' in claims ? { nbf: issued } : {}) };
      return (await api.as(signToken({ ...claims, ...times }), who).get('/sessions')).status;
    };
    const valid = await aged(now - 60, 'a token of one minute');
    if (valid === 401)
      throw new NotApplicable('This API takes only tokens that it has made itself, so none can be aged.');
    return { valid, expired: await aged(now - 2 * HOUR, 'a token that ended an hour ago') };
  },
  then: {
    'the expired one is answered 401': ({ expired }) => expect(expired).toBe(401),
    'one of the same making that has not expired is accepted': ({ valid }) => expect(valid).toBe(200),
  },
});
