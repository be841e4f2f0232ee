import { expect } from 'vitest';
import { field, textAt } from '../doors/http/read.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck, type World } from '../world/world.ts';
import { comesToBe } from './stage/agent-status.ts';

interface Asked {
  readonly what: string;
  readonly status: number;
}

/** What needs no agent, and no cluster. */
async function withoutAnAgent({ api, unique }: World, user: string, template: string): Promise<Asked[]> {
  const [username, name] = [unique('user'), unique('template')];
  const person = {
    username,
    email: `${username}@example.org`,
    fullName: username,
    password: 'Plumb-line-2026',
  };
  const asked = {
    'GET /sessions': api.get(`/sessions?user=${user}`),
    'GET /templates': api.get('/templates'),
    'GET /templates/:name': api.get(`/templates/${template}`),
    'POST /templates': api.post('/templates', { name, displayName: name, manifest: manifestFor(name) }),
    'POST /users': api.post('/users', person),
    'GET /users/:id/quota': api.get(`/users/${user}/quota`),
    'PUT /users/:id/quota': api.put(`/users/${user}/quota`, { maxSessions: 7 }),
    'GET /admin/agents': api.get('/admin/agents'),
    'GET /health': api.root('/health'),
  };
  return Promise.all(
    Object.entries(asked).map(async ([what, answer]) => ({ what, status: (await answer).status })),
  );
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L477', 'plan:L453', 'contract §1', 'contract §2'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'Without its agents the API goes on answering whatever needs none, and shows the sessions that it has.',
  async given(world) {
    const agent = await world.fleet.join();
    const session = await world.arrange.runningSession(agent);
    await agent.leave();
    await comesToBe(world, agent, 'offline');
    return session;
  },
  async when(world, { id, user, template }) {
    const others = await withoutAnAgent(world, user, template);
    const { status, body } = await world.api.get(`/sessions/${id}`);
    const list = await world.api.get(`/sessions?user=${user}`);
    const listed = field(list.body, 'sessions');
    return {
      others,
      session: { status, name: textAt(body, 'name') ?? null, state: textAt(body, 'state') ?? null },
      listed: Array.isArray(listed) ? listed.map((one: unknown) => textAt(one, 'name') ?? null) : [],
      id,
    };
  },
  then: {
    'whatever needs no agent is answered as ever': ({ others }) =>
      // What is refused for another reason has a check of its own.
      expect(others.filter(({ status }) => status === 0 || status >= 500)).toEqual([]),
    'the session of an absent agent can be read': ({ session, id }) =>
      expect(session).toEqual({ status: 200, name: id, state: 'running' }),
    'and is listed': ({ listed, id }) => expect(listed).toContain(id),
  },
});
