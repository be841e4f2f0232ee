import type { OperationId } from '../../../fixtures/contract/contract.ts';
import type { Answer } from '../../doors/http/answer.ts';
import type { ApiDoor } from '../../doors/http/api-door.ts';
import { manifestFor } from '../../world/manifest-for.ts';

/** Things that are there, so that a refusal can only be about who asks. */
export interface Things {
  readonly session: string;
  readonly template: string;
  readonly user: string;
  readonly agent: string;
  /** A name that is not taken. */
  readonly free: string;
  /** Carried by a create, so that it meets no agent of others. */
  readonly clusterId?: string;
}

type Ask = (api: ApiDoor, things: Things) => Promise<Answer>;

const DELETES_LAST: Partial<Record<OperationId, Ask>> = {
  'delete-session': (api, { session }) => api.delete(`/sessions/${session}`),
  'delete-template': (api, { template }) => api.delete(`/templates/${template}`),
  'delete-admin-agent': (api, { agent }) => api.delete(`/admin/agents/${agent}`),
};

/** A lawful request of each operation that asks who is there; those that destroy come last. */
export const GUARDED: Partial<Record<OperationId, Ask>> = {
  'post-sessions': (api, { user, template, clusterId }) =>
    api.post('/sessions', { user, template, clusterId }),
  'get-sessions': (api) => api.get('/sessions'),
  'get-session': (api, { session }) => api.get(`/sessions/${session}`),
  'put-session-hibernate': (api, { session }) => api.put(`/sessions/${session}/hibernate`),
  'put-session-wake': (api, { session }) => api.put(`/sessions/${session}/wake`),
  'get-templates': (api) => api.get('/templates'),
  'post-templates': (api, { free }) =>
    api.post('/templates', { name: free, displayName: free, manifest: manifestFor(free) }),
  'get-template': (api, { template }) => api.get(`/templates/${template}`),
  'patch-template': (api, { template }) => api.patch(`/templates/${template}`, { description: 'changed' }),
  'post-users': (api, { free }) =>
    api.post('/users', {
      username: free,
      email: `${free}@example.org`,
      fullName: 'A User',
      password: 'Plumbline-2-the-wall!',
    }),
  'get-user': (api, { user }) => api.get(`/users/${user}`),
  'get-user-quota': (api, { user }) => api.get(`/users/${user}/quota`),
  'put-user-quota': (api, { user }) => api.put(`/users/${user}/quota`, { maxSessions: 7 }),
  'get-admin-agents': (api) => api.get('/admin/agents'),
  'get-admin-agent': (api, { agent }) => api.get(`/admin/agents/${agent}`),
  'post-admin-agent-rotate-key': (api, { agent }) => api.post(`/admin/agents/${agent}/rotate-key`),
  ...DELETES_LAST,
};

export const guarded = Object.entries(GUARDED) as [OperationId, Ask][]; // keys and values of the table above

type Status = Awaited<ReturnType<typeof statusesOf>>[number];

const ABSENT: readonly number[] = [404, 405];

/** Without operations that are not there for the admin either: those are another check's finding. */
export function withoutAbsent(seen: readonly Status[], admin: readonly Status[]): readonly Status[] {
  const absent = admin.filter(({ status }) => ABSENT.includes(status)).map(({ operation }) => operation);
  return seen.filter(({ operation, status }) => !(ABSENT.includes(status) && absent.includes(operation)));
}

/** Asks for these operations, one after another, and tells the statuses. */
export async function statusesOf(
  api: ApiDoor,
  things: Things,
  which: (operation: OperationId) => boolean,
): Promise<{ operation: OperationId; status: number }[]> {
  const statuses = [];
  for (const [operation, ask] of guarded)
    if (which(operation)) statuses.push({ operation, status: (await ask(api, things)).status });
  return statuses;
}
