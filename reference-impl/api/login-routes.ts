import { z } from 'zod';

import { isRefusal, refuse } from './refusals.ts';
import { ok } from './routes.ts';
import { readBody, text } from './read-body.ts';

import type { OpenRoute } from './routes.ts';

const LOGIN = z.object({ username: text(255), password: text(1_024) });

/** `POST /auth/login` (contract §2.1). */
export const LOGIN_ROUTES: readonly OpenRoute[] = [
  {
    method: 'POST',
    path: '/auth/login',
    async handle(api, { body }) {
      const { parts, db, config } = api;
      const given = readBody(LOGIN, body);
      if (isRefusal(given)) return given;
      const user = await parts.findUserByName(db, given.username);
      const matches = await parts.passwordMatches(given.password, user?.password_hash);
      if (user === undefined || !matches)
        return refuse('unauthorized', 'The username or the password is wrong.');
      const { token, expiresAt } = await parts.signToken(user.id, config.jwtSecret, new Date());
      return ok(
        parts.loginAnswer(token, expiresAt, { id: user.id, username: user.username, role: user.role }),
      );
    },
  },
];
