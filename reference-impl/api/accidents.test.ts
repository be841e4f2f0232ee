import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import {
  ADMIN_PASSWORD,
  BOOTSTRAP_KEY,
  JWT_SECRET,
  startServer,
  startTestApi,
  until,
  anyText,
} from './test-world.ts';

import type { AddressInfo, Socket } from 'node:net';

const server = await startServer();

afterAll(() => server[Symbol.asyncDispose]());

/** A way to the database that can stop carrying anything, without saying so. */
async function valve(url: string) {
  const target = new URL(url);
  const realPort = Number(target.port);
  let shut = false;
  const sockets = new Set<Socket>();
  const listener = createServer({ pauseOnConnect: true }, (near) => {
    const far = connect(realPort, target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => {
        if (!shut) to.write(data);
      });
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
    near.resume();
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  // A TCP server's address is never a path.
  target.port = String((listener.address() as AddressInfo).port);
  return {
    url: target.href,
    turn(to: boolean) {
      shut = to;
    },
    [Symbol.dispose]() {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

test(
  'a database that hangs is answered 500 in time; health stays; service returns by itself',
  { timeout: 20_000 },
  async () => {
    await using database = await server.database('hangs');
    using way = await valve(database.url);
    await using world = await startTestApi(way.url, { databaseTimeout: 1_000 });
    const agent = await world.agent('hang-1');
    await database.sql.query(
      `INSERT INTO sessions (id, user_id, template_name, state, agent_id) VALUES ('s', 'admin', 't', 'starting', 'hang-1')`,
    );
    way.turn(true);
    const began = Date.now();
    const answers = await Promise.all([
      world.admin('GET', '/sessions'),
      world.admin('DELETE', '/sessions/s'),
      world.call('GET', '/health'),
    ]);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 200]);
    expect(answers[0].body).toEqual({ error: 'Internal error', message: anyText });
    agent.say('status', { sessionId: 's', state: 'running' });
    expect(await agent.closed).toBe(1011);
    way.turn(false);
    expect(
      (
        await until(
          () => world.admin('GET', '/sessions'),
          ({ status }) => status === 200,
        )
      ).status,
    ).toBe(200);
  },
);

test('a database that is gone is answered 500 at once; service returns by itself', async () => {
  await using database = await server.database('gone');
  await using world = await startTestApi(database.url);
  await server.refuse('gone');
  await server.severConnections('gone');
  expect((await world.admin('GET', '/sessions/none')).status).toBe(500);
  expect((await world.call('POST', '/auth/login', { username: 'admin', password: 'x' })).status).toBe(500);
  await server.allow('gone');
  expect(
    (
      await until(
        () => world.admin('GET', '/sessions/none'),
        ({ status }) => status === 404,
      )
    ).status,
  ).toBe(404);
});

const MAIN = fileURLToPath(new URL('./main.mjs', import.meta.url));

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PORT: '0',
      HOST: '127.0.0.1',
      JWT_SECRET,
      ADMIN_PASSWORD,
      AGENT_BOOTSTRAP_KEY: BOOTSTRAP_KEY,
      ...env,
    },
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  return { child, ended, said: () => said };
}

test('the process serves, and leaves with 0 on SIGTERM', async () => {
  await using database = await server.database('process');
  const api = start({
    DATABASE_URL: database.url,
    REFERENCE_VARIANT: 'faults/answers-200-instead-of-202',
    KUBECONFIG: '/nowhere',
  });
  const line = await until(api.said, (text) => text.includes('listening'));
  const [, port] = /:(\d+)\n/.exec(line) ?? [];
  expect(await (await fetch(`http://127.0.0.1:${port ?? ''}/health`)).json()).toEqual({ status: 'healthy' });
  api.child.kill('SIGTERM');
  expect(await api.ended).toBe(0);
});

test.each([
  ['a weak secret', { JWT_SECRET: 'short' }, /^JWT_SECRET must have 32/],
  ['an unknown variant', { REFERENCE_VARIANT: 'faults/no-such-thing' }, /there is no/],
])('the process does not start with %s, and says why in a sentence', async (_what, env, sentence) => {
  const api = start({ DATABASE_URL: 'postgres://127.0.0.1:1/x', ...env });
  expect(await api.ended).toBe(1);
  expect(api.said()).toMatch(sentence);
  expect(api.said().trim().split('\n')).toHaveLength(1);
});

test('the process does not start on an older schema, and names what is missing', async () => {
  await using database = await server.database('older');
  await database.sql.query('ALTER TABLE sessions DROP COLUMN tags');
  const api = start({ DATABASE_URL: database.url });
  expect(await api.ended).toBe(1);
  expect(api.said()).toMatch(/sessions\.tags \(migration 001\)/);
});
