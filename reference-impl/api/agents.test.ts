import { afterAll, describe, expect, test } from 'vitest';

import {
  ADMIN_PASSWORD,
  BOOTSTRAP_KEY,
  connectAgent,
  JWT_SECRET,
  startServer,
  startTestApi,
  until,
  textLike,
} from './test-world.ts';

import type { TestAgent } from './test-world.ts';

const server = await startServer();
const database = await server.database('agents');
const world = await startTestApi(database.url, { agentTimeout: 600 });
const { admin, call } = world;

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const key = (value: string) => ({ 'x-agent-api-key': value });
const statusOf = async (agentId: string) => (await admin('GET', `/admin/agents/${agentId}`)).body['status'];
const refusedWith = async (agentId: string, apiKey: string) =>
  connectAgent(world.running.port, agentId, apiKey).then(
    () => 0,
    (error: unknown) => Number(/\d{3}/.exec(String(error))?.[0]),
  );

/** Keeps the heart beating as long as the test lasts. */
function beating(agent: TestAgent): Disposable {
  const timer = setInterval(() => {
    agent.say('heartbeat', { status: 'online', activeSessions: 0 });
  }, 200);
  return {
    [Symbol.dispose]: () => {
      clearInterval(timer);
    },
  };
}

describe('registration', () => {
  test('knows four kinds of callers', async () => {
    const body = { agentId: 'reg-1', platform: 'kubernetes', region: 'eu', capacity: { maxSessions: 3 } };
    const other = key('cd'.repeat(32));
    expect((await call('POST', '/agents/register', body)).status).toBe(401);
    expect((await call('POST', '/agents/register', body, other)).status).toBe(403);
    const first = await call('POST', '/agents/register', body, key(BOOTSTRAP_KEY));
    expect(first).toMatchObject({
      status: 201,
      body: {
        apiKey: textLike(/^[0-9a-f]{64}$/),
        agent: { agentId: 'reg-1', status: 'offline' },
      },
    });
    const own = key(String(first.body['apiKey']));
    expect((await call('POST', '/agents/register', body, key(BOOTSTRAP_KEY))).status).toBe(403);
    expect((await call('POST', '/agents/register', body, other)).status).toBe(403);
    const again = await call('POST', '/agents/register', { ...body, region: null, clusterName: 'Ämt' }, own);
    expect(again).toMatchObject({
      status: 200,
      body: { region: 'eu', clusterName: 'Ämt', capacity: { maxSessions: 3 } },
    });
    expect((await call('POST', '/agents/register', { agentId: 'x' }, own)).status).toBe(400);
  });

  test('a rotated key shuts the old one out', async () => {
    const agent = await world.agent('rot-1');
    const { body } = await admin('POST', '/admin/agents/rot-1/rotate-key');
    expect(await refusedWith('rot-1', agent.key)).toBe(403);
    expect(await refusedWith('rot-1', 'short')).toBe(401);
    expect(await refusedWith('nobody', agent.key)).toBe(404);
    expect(await refusedWith('', agent.key)).toBe(400);
    expect(await refusedWith('rot-1', String(body['apiKey']))).toBe(0);
    expect(await agent.closed).toBe(4001);
  });
});

describe('a connection', () => {
  test('is online at once, offline when the socket drops', async () => {
    const agent = await world.agent('con-1');
    expect(await statusOf('con-1')).toBe('online');
    await agent.leave();
    expect(
      await until(
        () => statusOf('con-1'),
        (status) => status === 'offline',
      ),
    ).toBe('offline');
  });

  test('ends with 4002 after silence', async () => {
    const agent = await world.agent('con-2');
    expect(await agent.closed).toBe(4002);
    expect(
      await until(
        () => statusOf('con-2'),
        (status) => status === 'offline',
      ),
    ).toBe('offline');
  });

  test('ends with 4003 when the agent is deleted; its commands go, its sessions stay', async () => {
    const agent = await world.agent('con-3');
    await database.sql.query(
      `INSERT INTO sessions (id, user_id, template_name, state, agent_id) VALUES ('of-3', 'admin', 't', 'running', 'con-3')`,
    );
    await admin('DELETE', '/sessions/of-3');
    expect((await admin('DELETE', '/admin/agents/con-3')).status).toBe(204);
    expect(await agent.closed).toBe(4003);
    expect((await admin('GET', '/sessions/of-3')).body).toMatchObject({
      agentId: null,
      status: { agent: 'none' },
    });
    expect((await database.sql.query('SELECT FROM agent_commands')).rowCount).toBe(0);
  });

  test('survives nonsense, strangers and unknown sessions', async () => {
    const agent = await world.agent('con-4');
    const stranger = await world.agent('con-5');
    await using beat = new AsyncDisposableStack();
    beat.use(beating(agent));
    await database.sql.query(
      `INSERT INTO sessions (id, user_id, template_name, state, agent_id) VALUES ('of-4', 'admin', 't', 'pending', 'con-4')`,
    );
    for (const text of [
      '',
      '{',
      '[]',
      '{"type":"status","payload":{"sessionId":"nope","state":"running"}}',
      '\u0000',
    ])
      agent.raw(text);
    stranger.say('status', { sessionId: 'of-4', state: 'failed' });
    agent.say('status', { sessionId: 'of-4', state: 'running', platformMetadata: { podName: 'p\0d' } });
    const shown = await until(
      () => admin('GET', '/sessions/of-4'),
      ({ body }) => body['state'] !== 'pending',
    );
    expect(shown.body).toMatchObject({ state: 'running', status: { podName: 'pd' } });
  });

  test('sends open commands oldest first on every connect, ended ones never again', async () => {
    const agent = await world.agent('con-6');
    for (const n of [1, 2, 3])
      await database.sql.query(
        `INSERT INTO sessions (id, user_id, template_name, state, agent_id) VALUES ($1, 'admin', 't', 'running', 'con-6')`,
        [`of-6-${n}`],
      );
    for (const n of [1, 2, 3]) await admin('DELETE', `/sessions/of-6-${n}`);
    const [first, second, third] = (
      await until(
        () => agent.commands(),
        (all) => all.length === 3,
      )
    ).map((one) => one['commandId']);
    agent.say('ack', { commandId: first });
    agent.say('complete', { commandId: second });
    await until(
      () => admin('GET', '/sessions/of-6-2'),
      ({ body }) => body['state'] === 'terminated',
    );
    const back = await agent.again();
    expect(await agent.closed).toBe(4001);
    expect(
      (
        await until(
          () => back.commands(),
          (all) => all.length === 2,
        )
      ).map((one) => one['commandId']),
    ).toEqual([first, third]);
    expect(await statusOf('con-6')).toBe('online');
  });

  test('a command row from elsewhere reaches the agent', async () => {
    const agent = await world.agent('con-7');
    await using beat = new AsyncDisposableStack();
    beat.use(beating(agent));
    await database.sql.query(
      `INSERT INTO agent_commands (command_id, agent_id, session_id, action) VALUES ('by-hand', 'con-7', 'x', 'stop_session')`,
    );
    expect(
      await until(
        () => agent.commands(),
        (all) => all.length > 0,
      ),
    ).toMatchObject([{ commandId: 'by-hand' }]);
  });
});

test('agents that a dead process left online become offline in time', async () => {
  await database.sql.query(
    `INSERT INTO agents (agent_id, status, connection_id, process_id, last_heartbeat) VALUES ('left', 'online', 'c', 'dead', now())`,
  );
  expect(
    await until(
      () => statusOf('left'),
      (status) => status === 'offline',
    ),
  ).toBe('offline');
});

describe('who asks', () => {
  test('needs a token that is ours and alive', async () => {
    const { SignJWT } = await import('jose');
    const signed = (secret: string, exp: number) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('admin')
        .setExpirationTime(exp)
        .sign(new TextEncoder().encode(secret));
    const now = Math.floor(Date.now() / 1000);
    const ask = async (token: string) =>
      (await call('GET', '/sessions', undefined, { authorization: `Bearer ${token}` })).status;
    expect(await ask(await signed(JWT_SECRET, now + 60))).toBe(200);
    expect(await ask(await signed(JWT_SECRET, now - 60))).toBe(401);
    expect(await ask(await signed('another secret of thirty-two characters', now + 60))).toBe(401);
    expect((await call('GET', '/sessions')).status).toBe(401);
    expect((await call('POST', '/auth/login', { username: 'admin', password: 'wrong' })).status).toBe(401);
  });

  test('may do what the role allows', async () => {
    for (const role of ['user', 'operator'])
      await admin('POST', '/users', {
        username: `the-${role}`,
        email: 'a@b',
        fullName: 'X',
        password: ADMIN_PASSWORD,
        role,
      });
    const user = await world.as('the-user', ADMIN_PASSWORD);
    const operator = await world.as('the-operator', ADMIN_PASSWORD);
    const template = { name: 'roles', displayName: 'R', manifest: { spec: { baseImage: 'x' } } };
    expect((await user('POST', '/templates', template)).status).toBe(403);
    expect((await operator('POST', '/templates', template)).status).toBe(201);
    expect((await operator('POST', '/templates', template)).status).toBe(409);
    expect((await operator('PATCH', '/templates/roles', { tags: ['x'] })).body).toMatchObject({
      displayName: 'R',
      tags: ['x'],
    });
    expect((await user('GET', '/templates?tag=x&search=ROL')).body).toMatchObject({ total: 1 });
    expect((await operator('DELETE', '/templates/roles')).status).toBe(204);
    expect((await user('GET', '/templates/roles')).status).toBe(404);
    expect((await operator('GET', '/admin/agents')).status).toBe(403);
    expect((await admin('GET', '/admin/agents?platform=docker')).body).toEqual({ agents: [], total: 0 });
    expect((await user('GET', '/users/the-user/quota')).body).toMatchObject({
      maxSessions: 5,
      usedSessions: 0,
    });
    expect((await user('GET', '/users/admin')).status).toBe(403);
    expect((await admin('PUT', '/users/the-user/quota', { maxCpu: 'lots' })).status).toBe(400);
    expect(
      (
        await admin('POST', '/users', {
          username: 'the-user',
          email: 'a@b',
          fullName: 'X',
          password: ADMIN_PASSWORD,
        })
      ).status,
    ).toBe(409);
    expect((await admin('POST', '/users', '{broken')).body).toMatchObject({ error: 'Invalid request' });
    expect((await admin('GET', '/sessions/%zz')).status).toBe(400);
  });
});
