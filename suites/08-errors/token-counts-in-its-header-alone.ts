import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { inBatches } from './hostile/in-batches.ts';
import { otherwise, told } from './hostile/told.ts';

type Carried = { readonly headers?: Readonly<Record<string, string>>; readonly query?: string };

/** Everything but `Authorization: Bearer <token>`. */
const ELSEWHERE: Readonly<Record<string, (token: string) => Carried>> = {
  'in the query as token': (token) => ({ query: `token=${token}` }),
  'in the query as access_token': (token) => ({ query: `access_token=${token}` }),
  'in a cookie': (token) => ({ headers: { cookie: `token=${token}; access_token=${token}` } }),
  'in a header of its own': (token) => ({ headers: { 'x-auth-token': token, 'x-access-token': token } }),
  'as Basic': (token) => ({ headers: { authorization: `Basic ${token}` } }),
  'without a scheme': (token) => ({ headers: { authorization: token } }),
  'as a Bearer without a token': () => ({ headers: { authorization: 'Bearer' } }),
  'as a Bearer with a space': () => ({ headers: { authorization: 'Bearer ' } }),
  'with a letter too many': (token) => ({ headers: { authorization: `Bearer ${token}x` } }),
  'without its signature': (token) => ({
    headers: { authorization: `Bearer ${token.split('.').slice(0, 2).join('.')}.` },
  }),
  'as four thousand letters': () => ({ headers: { authorization: `Bearer ${'x'.repeat(4_000)}` } }),
};

const READ = ['/sessions', '/templates', '/admin/agents'];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'plan:L476', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Only the header Authorization with a Bearer token says who asks; nothing else counts.',
  given: ({ arrange }) => arrange.userWhoLogsIn({ role: 'admin' }),
  async when({ api, unique, sql }, { token, api: own }) {
    const nobody = api.as(undefined, 'nobody');
    const reads = Object.entries(ELSEWHERE).flatMap(([how, carry]) =>
      READ.map((path) => ({ what: `GET ${path} with the token ${how}`, path, ...carry(token) })),
    );
    const seen = await inBatches(reads, async ({ what, path, headers = {}, query = '' }) =>
      told(what, await nobody.get(`${path}?${query}`, { headers, breaks: 'the token elsewhere' })),
    );
    const username = unique('nobody');
    const user = { username, email: 'nobody@example.org', fullName: 'Nobody', password: 'Plumb-2-the-wall!' };
    const write = await nobody.post(`/users?token=${token}`, user, {
      headers: { authorization: token },
      breaks: 'the token elsewhere',
    });
    return {
      seen: [...seen, told('POST /users with the token elsewhere', write)],
      made: (await sql.select('users', { username })).length,
      twin: (await own.get('/admin/agents')).status,
    };
  },
  then: {
    'each is answered 401': ({ seen }) => expect(otherwise(seen, (status) => status === 401)).toEqual([]),
    'nothing is written': ({ made }) => expect(made).toBe(0),
    'the same token in its header is accepted': ({ twin }) => expect(twin).toBe(200),
  },
});
