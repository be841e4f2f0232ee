import { isRefusal, refuse } from './refusals.ts';
import { ok } from './routes.ts';
import { queryText } from './read-body.ts';
import { visibleSession } from './change-session.ts';

import type { GuardedRoute } from './routes.ts';
import type { Request } from './states.ts';

const PURGE: Readonly<Record<string, boolean>> = { true: true, false: false };

const put = (request: Request): GuardedRoute => ({
  method: 'PUT',
  path: `/sessions/:id/${request}`,
  role: 'user',
  handle: (api, caller, { id }) =>
    api.parts.changeSession(api, caller, { request, sessionId: id, deletePVC: false }),
});

/** Sessions (contract §2.2). */
export const SESSION_ROUTES: readonly GuardedRoute[] = [
  {
    method: 'POST',
    path: '/sessions',
    role: 'user',
    handle: (api, caller, { body }) => api.parts.createSession(api, caller, body),
  },
  {
    method: 'GET',
    path: '/sessions',
    role: 'user',
    async handle({ parts, db }, caller, { query }) {
      const filter = {
        user: queryText(query, 'user'),
        state: queryText(query, 'state'),
        tag: queryText(query, 'tag'),
        ownerId: caller.role === 'user' ? caller.id : undefined,
      };
      const rows = await parts.listSessions(db, filter, parts.sessionOrder);
      return ok(
        parts.listAnswer(
          'sessions',
          rows.map((row) => parts.sessionView(row, parts.timeText)),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/sessions/:id',
    role: 'user',
    async handle(api, caller, { id }) {
      const row = await visibleSession(api, caller, id);
      return isRefusal(row) ? row : ok(api.parts.sessionView(row, api.parts.timeText));
    },
  },
  {
    method: 'DELETE',
    path: '/sessions/:id',
    role: 'user',
    handle(api, caller, { id, query }) {
      const deletePVC = PURGE[queryText(query, 'deletePVC') ?? 'false'];
      if (deletePVC === undefined)
        return Promise.resolve(refuse('invalidRequest', 'deletePVC: must be true or false'));
      return api.parts.changeSession(api, caller, { request: 'delete', sessionId: id, deletePVC });
    },
  },
  put('hibernate'),
  put('wake'),
];
