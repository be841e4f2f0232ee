import Fastify from 'fastify';
import { jwtVerify, SignJWT } from 'jose';

import { passwordMatches } from '../api/secrets.ts';

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';

/** Columns of the schema before the refactor (000) alone: no tags, no agent, no cluster. */
const COLUMNS = `s.id AS name, coalesce(u.username, s.user_id) AS "user", s.template_name AS template, s.state,
  s.namespace, s.created_at AS "createdAt"`;
const FROM = 'FROM sessions s LEFT JOIN users u ON u.id = s.user_id';

const textOf = (from: unknown, key: string): string => {
  const value: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined;
  return typeof value === 'string' ? value : '';
};

/** Login, list, show and terminate. Terminating removed the workload, once; now it is a row that changes. */
export function buildPrevious(pool: Pool, jwtSecret: string): FastifyInstance {
  const app = Fastify();
  const secret = new TextEncoder().encode(jwtSecret);

  app.get('/health', () => ({ status: 'healthy' }));

  app.post('/api/v1/auth/login', async ({ body }, reply) => {
    const { rows } = await pool.query<{ id: string; password_hash: string | null }>(
      'SELECT id, password_hash FROM users WHERE username = $1',
      [textOf(body, 'username')],
    );
    const [user] = rows;
    if (!(await passwordMatches(textOf(body, 'password'), user?.password_hash)) || user === undefined)
      return reply
        .code(401)
        .send({ error: 'Unauthorized', message: 'The username or the password is wrong.' });
    const token = new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject(user.id);
    return { token: await token.setExpirationTime('12h').sign(secret) };
  });

  const isKnown = async ({ headers }: FastifyRequest): Promise<boolean> => {
    const [, token = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
    return jwtVerify(token, secret, { algorithms: ['HS256'] }).then(
      () => true,
      () => false,
    );
  };

  void app.register((guarded, _options, done) => {
    guarded.addHook('onRequest', async (request, reply) => {
      if (!(await isKnown(request)))
        await reply.code(401).send({ error: 'Unauthorized', message: 'Log in first.' });
    });

    guarded.get('/api/v1/sessions', async () => {
      const { rows } = await pool.query(`SELECT ${COLUMNS} ${FROM} ORDER BY s.created_at DESC NULLS LAST`);
      return { sessions: rows, total: rows.length };
    });

    guarded.get('/api/v1/sessions/:id', async ({ params }, reply) => {
      const { rows } = await pool.query(`SELECT ${COLUMNS} ${FROM} WHERE s.id = $1`, [textOf(params, 'id')]);
      const found: unknown = rows[0];
      return found ?? reply.code(404).send(NO_SESSION);
    });

    guarded.delete('/api/v1/sessions/:id', async ({ params }, reply) => {
      const name = textOf(params, 'id');
      const { rowCount } = await pool.query(
        `UPDATE sessions SET state = 'terminated', pod_name = NULL, url = NULL, updated_at = now() WHERE id = $1`,
        [name],
      );
      if (rowCount === 0) return reply.code(404).send(NO_SESSION);
      return reply.code(202).send({ name, message: 'The session is terminated.' });
    });
    done();
  });
  return app;
}

const NO_SESSION = { error: 'Session not found', message: 'There is no such session.' };
