import { operations, type OperationId } from '../../../fixtures/contract/contract.ts';
import type { Answer } from '../../doors/http/answer.ts';
import type { ApiRequest } from '../../doors/http/api-door.ts';
import { manifestFor } from '../../world/manifest-for.ts';
import { PASSWORD } from '../../world/put/put-user.ts';
import type { World } from '../../world/world.ts';
import type { WrittenTo } from './written-to.ts';

type Body = Readonly<Record<string, unknown>>;

interface Row {
  readonly operation: OperationId;
  readonly path: (things: WrittenTo) => string;
  /** Lawful, with every field of the contract. */
  readonly body: (things: WrittenTo) => Body;
  /** What else than 400 may refuse a body that cannot be read, since it is the body that says who asks. */
  readonly orElse?: readonly number[];
  /** Sent instead of a token. */
  readonly headers?: (things: WrittenTo) => Readonly<Record<string, string>>;
}

const TEMPLATE = {
  displayName: 'Plumbline',
  description: 'A template of the suite.',
  category: 'plumbline',
  appType: 'desktop',
  iconUrl: 'https://icons.example/plumbline.svg',
  tags: ['plumb'],
  defaultResources: { memory: '1Gi', cpu: '500m' },
};

const TABLE: readonly Row[] = [
  {
    operation: 'post-auth-login',
    path: () => '/auth/login',
    body: ({ login }) => login,
    orElse: [401],
    headers: () => ({}),
  },
  {
    operation: 'post-sessions',
    path: () => '/sessions',
    body: ({ user, template, clusterId }) => ({
      user,
      template,
      resources: { memory: '1Gi', cpu: '500m' },
      persistentHome: false,
      idleTimeout: '30m',
      maxSessionDuration: '8h',
      tags: ['plumb'],
      clusterId,
      region: 'nowhere',
      platform: 'kubernetes',
    }),
  },
  {
    operation: 'post-templates',
    path: () => '/templates',
    body: ({ freeTemplate: name }) => ({ ...TEMPLATE, name, manifest: manifestFor(name) }),
  },
  {
    operation: 'patch-template',
    path: ({ template }) => `/templates/${template}`,
    body: ({ template }) => ({ ...TEMPLATE, manifest: manifestFor(template) }),
  },
  {
    operation: 'post-users',
    path: () => '/users',
    body: ({ freeUser: username }) => ({
      username,
      email: `${username}@example.org`,
      fullName: 'A User',
      password: PASSWORD,
      role: 'user',
    }),
  },
  {
    operation: 'put-user-quota',
    path: ({ user }) => `/users/${user}/quota`,
    body: () => ({ maxSessions: 50, maxCpu: '200', maxMemory: '400Gi', maxStorage: '1Ti' }),
  },
  {
    operation: 'post-agents-register',
    path: () => '/agents/register',
    body: ({ agent, clusterId }) => ({
      agentId: agent,
      platform: 'kubernetes',
      region: 'nowhere',
      clusterId,
      clusterName: 'Plumbline',
      // Its cpu and memory only inform, so nobody needs to read them.
      capacity: { maxSessions: 5 },
      metadata: { namespace: 'plumbline' },
    }),
    orElse: [401, 403, 404],
    headers: ({ key }) => ({ 'x-agent-api-key': key }),
  },
];

/** How a body is sent: as JSON, or as it is. */
export type Sent = Pick<ApiRequest, 'body' | 'rawBody' | 'headers' | 'breaks'>;

export interface RequestWithABody {
  readonly operation: OperationId;
  readonly body: Body;
  readonly refusals: readonly number[];
  readonly send: (sent: Sent) => Promise<Answer>;
}

export const operationsWithABody: readonly OperationId[] = TABLE.map(({ operation }) => operation);

/** Every operation of contract §2 that takes a body, aimed at these things. */
export function requestsWithABody({ api }: World, things: WrittenTo): readonly RequestWithABody[] {
  const nobody = api.as(undefined, 'nobody');
  return TABLE.map(({ operation, path, body, orElse = [], headers }) => {
    const method = operations.find(({ id }) => id === operation)?.method ?? 'POST';
    const door = headers ? nobody : api;
    const carried = headers?.(things) ?? {};
    return {
      operation,
      // What is undefined is not sent, and so no field of it.
      body: JSON.parse(JSON.stringify(body(things))) as Body,
      refusals: [400, ...orElse],
      send: (sent) =>
        door.request({
          ...sent,
          method,
          path: path(things),
          headers: { ...carried, ...sent.headers },
        }),
    };
  });
}
