import { textAt } from '../../doors/http/read.ts';
import type { Answer } from '../../doors/http/answer.ts';
import type { World } from '../../world/world.ts';

export interface Refused {
  /** Id of the contract's refusal. */
  readonly kind: string;
  readonly status: number;
  readonly error: string | null;
  readonly text: string;
}

/** One refusal of each kind that a healthy API can be made to give, by the contract's name for it. */
export async function refusalsOfEveryKind(world: World): Promise<readonly Refused[]> {
  const { api, arrange, fleet, unique } = world;
  const user = await arrange.userWhoLogsIn();
  const noAgent = await arrange.create();
  await fleet.join({ manner: 'silent' });
  const { id } = await arrange.session();
  await api.delete(`/sessions/${id}`);
  const poor = await arrange.user({ quota: { maxSessions: 0 } });
  const answers: Record<string, Answer> = {
    'no-agents-available': noAgent,
    'invalid-request': await api.post('/sessions', { user: 7 }, { breaks: 'a user that is a number' }),
    unauthorized: await api.as(undefined, 'nobody').get('/sessions'),
    forbidden: await user.api.get('/admin/agents'),
    'quota-exceeded': await arrange.create({ user: poor.username }),
    'session-not-found': await api.get(`/sessions/${unique('nobody')}`),
    'template-not-found': await api.get(`/templates/${unique('nothing')}`),
    'user-not-found': await api.get(`/users/${unique('nobody')}`),
    'agent-not-found': await api.get(`/admin/agents/${unique('nobody')}`),
    'invalid-session-state': await api.delete(`/sessions/${id}`),
    'name-taken': await api.post('/users', {
      username: user.username,
      email: `${user.username}@example.org`,
      fullName: 'Once More',
      password: 'Plumbline-2-the-wall!',
    }),
  };
  return Object.entries(answers).map(([kind, { status, body, text }]) => ({
    kind,
    status,
    error: textAt(body, 'error') ?? null,
    text: text.slice(0, 500),
  }));
}
