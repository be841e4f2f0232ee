import { textAt } from '../../doors/http/read.ts';
import { PASSWORD } from '../../world/put/put-user.ts';
import type { Answer } from '../../doors/http/answer.ts';
import type { World } from '../../world/world.ts';

/** Whom and what the requests are about; all of it is there. */
export interface Subjects {
  readonly session: string;
  readonly user: string;
  readonly template: string;
  /** Can log in. */
  readonly login: string;
  /** Registered, never connected. */
  readonly agent: { readonly agentId: string; readonly key: string };
}

export interface Asked {
  readonly what: string;
  /** 0: no answer came in time. */
  readonly status: number;
  readonly error: string | null;
  readonly message: string | null;
}

export async function subjects(world: World): Promise<Subjects> {
  const { fleet, arrange } = world;
  const { id: session, user, template } = await arrange.runningSession(await fleet.join());
  const [login, agent] = await Promise.all([arrange.userWhoLogsIn(), fleet.register()]);
  return { session, user, template, login: login.username, agent };
}

/** Reads that need one row or another. */
export const readsOf = ({ api }: World, { session, user, template }: Subjects) => ({
  'GET /sessions': api.get(`/sessions?user=${user}`),
  'GET /sessions/:id': api.get(`/sessions/${session}`),
  'GET /templates': api.get('/templates'),
  'GET /templates/:name': api.get(`/templates/${template}`),
  'GET /users/:id/quota': api.get(`/users/${user}/quota`),
  'GET /admin/agents': api.get('/admin/agents'),
});

/** Every kind of lawful request, at once. */
export function everyLawfulRequest(world: World, subjects: Subjects): Promise<Asked[]> {
  const { api, fleet } = world;
  const { session, user, template, login, agent } = subjects;
  return answered({
    ...readsOf(world, subjects),
    'POST /sessions': api.post('/sessions', { user, template }),
    'PUT /sessions/:id/hibernate': api.put(`/sessions/${session}/hibernate`),
    'DELETE /sessions/:id': api.delete(`/sessions/${session}`),
    'PUT /users/:id/quota': api.put(`/users/${user}/quota`, { maxSessions: 0 }),
    'POST /auth/login': api.login(login, PASSWORD),
    'POST /agents/register': fleet
      .register({ agentId: agent.agentId }, agent.key)
      .then(({ answer }) => answer),
  });
}

export function answered(requests: Readonly<Record<string, Promise<Answer>>>): Promise<Asked[]> {
  return Promise.all(
    Object.entries(requests).map(async ([what, request]) => {
      const { status, body } = await request;
      const [error, message] = [textAt(body, 'error') ?? null, textAt(body, 'message') ?? null];
      return { what, status, error, message };
    }),
  );
}
