import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { PASSWORD } from '../world/put/put-user.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'contract §2.5', 'contract §2.6'],
  risk: 'plan:L577',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'No answer shows a password, a key after its first time, or the hash of either.',
  async given({ arrange, fleet }) {
    const agent = await fleet.join({ manner: 'silent' });
    const user = await arrange.userWhoLogsIn();
    const { id } = await arrange.session({ user: user.username });
    return { agent, user, id };
  },
  async when({ api, fleet, sql, unique }, { agent, user, id }) {
    const fresh = unique('user');
    const answers = {
      'POST /users': await api.post('/users', {
        username: fresh,
        email: `${fresh}@example.org`,
        fullName: 'A User',
        password: PASSWORD,
      }),
      'GET /users/:id': await api.get(`/users/${user.username}`),
      'GET /users/:id/quota': await api.get(`/users/${user.username}/quota`),
      'POST /auth/login': await api.login(user.username, PASSWORD),
      'GET /sessions/:id': await api.get(`/sessions/${id}`),
      'GET /admin/agents': await api.get('/admin/agents'),
      'GET /admin/agents/:id': await api.get(`/admin/agents/${agent.agentId}`),
      'POST /agents/register of a known agent': (await fleet.register({ agentId: agent.agentId }, agent.key))
        .answer,
    };
    const row = async (username: string) => (await sql.select('users', { username }))[0];
    const secrets = {
      'a password': PASSWORD,
      'the hash of a password': textAt(await row(user.username), 'password_hash'),
      'the hash of a new password': textAt(await row(fresh), 'password_hash'),
      "the agent's key": agent.key,
      "the hash of the agent's key": textAt(await sql.agent(agent.agentId), 'api_key_hash'),
    };
    const shown = Object.entries(answers).flatMap(([what, { text }]) =>
      Object.entries(secrets)
        .filter(([, secret]) => secret !== undefined && text.includes(JSON.stringify(secret).slice(1, -1)))
        .map(([name]) => `${what} shows ${name}`),
    );
    return { shown, answered: Object.values(answers).filter(({ status }) => status < 300).length };
  },
  then: {
    'no secret and no hash is in any answer': ({ shown, answered }) => {
      expect(answered, 'answers to look at').toBeGreaterThan(0);
      expect(shown).toEqual([]);
    },
  },
});
