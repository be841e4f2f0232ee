import { expect } from 'vitest';
import { parsedJson } from '../doors/http/answer.ts';
import { NotApplicable } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const claims = parsedJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return typeof claims === 'object' && claims !== null ? { ...claims } : {};
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A token is signed with HS256; one of another algorithm is answered 401, whatever its secret.',
  given: ({ arrange }) => arrange.userWhoLogsIn(),
  async when({ api, signToken }, { token }) {
    const claims = claimsOf(token);
    const asked = async (made: string, who: string) => (await api.as(made, who).get('/sessions')).status;
    const twin = await asked(signToken(claims), 'a token of ours');
    if (twin === 401) throw new NotApplicable('This API takes only tokens that it has made itself.');
    return { twin, other: await asked(signToken(claims, 'HS512'), 'a token signed with HS512') };
  },
  then: {
    'HS512 with the right secret is answered 401': ({ other }) => expect(other).toBe(401),
    'HS256 with the same claims is accepted': ({ twin }) => expect(twin).toBe(200),
  },
});
