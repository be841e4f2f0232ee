import { randomUUID } from 'node:crypto';

import Fastify from 'fastify';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { ADMIN_AGENT_ROUTES } from './admin-agent-routes.ts';
import { AGENT_ROUTES } from './agent-routes.ts';
import { LOGIN_ROUTES } from './login-routes.ts';
import { noConnections } from './connections.ts';
import { isRefusal, refuse } from './refusals.ts';
import { SESSION_ROUTES } from './session-routes.ts';
import { TEMPLATE_ROUTES } from './template-routes.ts';
import { ok } from './routes.ts';
import { USER_ROUTES } from './user-routes.ts';

import type { Answer, Api, Caller } from './context.ts';
import type { Asked, GuardedRoute, OpenRoute, Role } from './routes.ts';
import type { Config } from './config.ts';
import type { Parts } from './parts.ts';
import type { Refusal } from './refusals.ts';

const OPEN: readonly OpenRoute[] = [...LOGIN_ROUTES, ...AGENT_ROUTES];
const GUARDED: readonly GuardedRoute[] = [
  ...SESSION_ROUTES,
  ...TEMPLATE_ROUTES,
  ...USER_ROUTES,
  ...ADMIN_AGENT_ROUTES,
];

const RANK: Readonly<Record<string, number>> = { user: 1, operator: 2, admin: 3 } satisfies Record<
  Role,
  number
>;

/** Who asks, or why they may not. The token says only who; the role stands in the database. */
async function authorise(
  { parts, config, db }: Api,
  request: FastifyRequest,
  role: Role,
): Promise<Caller | Refusal> {
  const token = parts.tokenIn(request);
  const id = token === undefined ? undefined : await parts.verifyToken(token, config.jwtSecret);
  const user = id === undefined ? undefined : await parts.findUserById(db, id);
  if (user === undefined)
    return refuse('unauthorized', 'Log in first, and send the token as a Bearer token.');
  return (RANK[user.role] ?? 0) >= (RANK[role] ?? 0)
    ? user
    : refuse('forbidden', `This needs the role ${role}.`);
}

const pathValue = (params: unknown): string => {
  const id: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'id') : undefined;
  return typeof id === 'string' ? id : '';
};

/** `GET /sessions/:id` */
const operationOf = ({ method, routeOptions }: FastifyRequest): string =>
  `${method} ${(routeOptions.url ?? '').replace('/api/v1', '')}`;

function askedOf(parts: Parts, request: FastifyRequest): Asked {
  const key = request.headers['x-agent-api-key'];
  return parts.incoming(operationOf(request), {
    body: request.body,
    query: request.query,
    id: pathValue(request.params),
    agentKey: typeof key === 'string' ? key : '',
  });
}

async function send({ parts }: Api, reply: FastifyReply, outcome: Answer | Refusal): Promise<FastifyReply> {
  await parts.beforeAnswer(reply.raw);
  const { status, body } = isRefusal(outcome)
    ? { status: parts.refusalStatus(outcome), body: parts.refusalBody(outcome) }
    : parts.outgoing(operationOf(reply.request), outcome);
  reply.code(status);
  return body === undefined
    ? reply.send()
    : reply.header('content-type', parts.contentType).send(JSON.stringify(body));
}

/** What fastify itself refuses: unreadable JSON, too large, broken addresses. Undefined: an accident of ours. */
function refusedByServer(error: unknown): Refusal | undefined {
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  if (status === 413) return refuse('tooLarge', 'The body is larger than 1 MiB.');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return refuse('invalidRequest', 'The request cannot be read.');
  return undefined;
}

async function explain(api: Api, error: unknown): Promise<Refusal> {
  const refused = refusedByServer(error);
  if (refused !== undefined) return refused;
  api.log(`a request failed: ${error instanceof Error ? error.message : 'unknown error'}`);
  return api.parts.onAccident(error);
}

class Unreadable extends Error {
  readonly statusCode = 400;
}

/** JSON as it is: fastify's own parser refuses keys such as `__proto__`, which a manifest may carry. */
function readJson(parts: Parts, app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : parts.parseJson(text));
    } catch (error) {
      done(new Unreadable('not JSON', { cause: error }));
    }
  });
  // Other types are read and left: where a body is needed, its absence is what gets refused.
  app.addContentTypeParser<string>('*', { parseAs: 'string' }, (_request, _text, done) => {
    done(null, undefined);
  });
}

function addRoutes(api: Api, app: FastifyInstance): void {
  app.get('/health', (_request, reply) => send(api, reply, ok({ status: 'healthy' })));
  for (const { method, path, handle } of OPEN)
    app.route({
      method,
      url: `/api/v1${path}`,
      handler: async (request, reply) => send(api, reply, await handle(api, askedOf(api.parts, request))),
    });
  for (const { method, path, role, handle } of GUARDED) addGuarded(api, app, { method, path, role, handle });
}

function addGuarded(api: Api, app: FastifyInstance, { method, path, role, handle }: GuardedRoute): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  app.route({
    method,
    url: `/api/v1${path}`,
    // Before the body is read: who is not allowed learns nothing about what is wrong with it.
    onRequest: async (request, reply) => {
      const caller = await authorise(api, request, role);
      if (isRefusal(caller)) return send(api, reply, caller);
      callers.set(request, caller);
      return undefined;
    },
    handler: async (request, reply) => {
      const caller = callers.get(request);
      const outcome =
        caller === undefined
          ? refuse('unauthorized', 'Log in first.')
          : await handle(api, caller, askedOf(api.parts, request));
      return send(api, reply, outcome);
    },
  });
}

// Bodies are read by `read-body.ts`; left to itself, the framework loads two schema compilers at every start.
function noSchema(): never {
  throw new Error('No route of this API has a schema.');
}
const NO_SCHEMAS = { buildValidator: noSchema, buildSerializer: noSchema };

/** The app and what its parts are handed; it serves once somebody listens and opens the agents' door. */
export function buildApi(
  parts: Parts,
  config: Config,
  log: (line: string) => void,
): { api: Api; app: FastifyInstance } {
  const db = parts.openDatabase(config.databaseUrl, log, config.databaseTimeout);
  const api: Api = { parts, config, db, connections: noConnections(), processId: randomUUID(), log };
  const app = Fastify({
    bodyLimit: parts.largestBody,
    forceCloseConnections: true,
    schemaController: { compilersFactory: NO_SCHEMAS },
    routerOptions: { maxParamLength: 1_000 },
    frameworkErrors: (error, _request, reply) => {
      void explain(api, error).then((refusal) => send(api, reply, refusal));
    },
  });
  readJson(parts, app);
  app.setErrorHandler(async (error, _request, reply) => send(api, reply, await explain(api, error)));
  app.setNotFoundHandler(async ({ method, url }, reply) =>
    send(api, reply, await parts.nowhere(api, method, url)),
  );
  addRoutes(api, app);
  return { api, app };
}
