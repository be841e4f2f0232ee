import { afterAll, describe, expect, test } from 'vitest';

import { startServer, startTestApi, until, anyText, textWith, textLike } from './test-world.ts';

import type { Caller, TestAgent } from './test-world.ts';

const server = await startServer();
const database = await server.database('sessions');
const world = await startTestApi(database.url);
const { admin } = world;

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const manifest = {
  apiVersion: 'stream.space/v1alpha1',
  spec: { baseImage: 'firefox:1', 'X-ßpecial': { __proto__x: [1, null] } },
};
await admin('POST', '/templates', {
  name: 'firefox',
  displayName: 'Firefox',
  manifest,
  defaultResources: { memory: '1Gi' },
});

let count = 0;
async function aUser(
  quota: Record<string, unknown> = { maxSessions: 100, maxCpu: '1000', maxMemory: '1000Gi' },
): Promise<{ name: string; call: Caller }> {
  count += 1;
  const name = `user-${count}`;
  const password = 'Good-password-1';
  await admin('POST', '/users', { username: name, email: 'a@b.c', fullName: 'A B', password });
  await admin('PUT', `/users/${name}/quota`, quota);
  return { name, call: await world.as(name, password) };
}

/** An agent in a cluster of its own, and creates that go there. */
async function aCluster(more: Record<string, unknown> = {}) {
  count += 1;
  const clusterId = `cluster-${count}`;
  const agent = await world.agent(`agent-${count}`, { clusterId, ...more });
  const user = await aUser();
  const create = (fields: Record<string, unknown> = {}) =>
    user.call('POST', '/sessions', { user: user.name, template: 'firefox', clusterId, ...fields });
  return { clusterId, agent, user, create };
}

const stateOf = async (id: unknown) => {
  const { rows } = await database.sql.query<{ state: string }>('SELECT state FROM sessions WHERE id = $1', [
    id,
  ]);
  return rows[0]?.state;
};
const becomes = (id: unknown, state: string) =>
  until(
    () => stateOf(id),
    (now) => now === state,
  );
const commandsOf = async (id: unknown) =>
  (
    await database.sql.query<{ action: string; status: string; agent_id: string; command_id: string }>(
      'SELECT * FROM agent_commands WHERE session_id = $1 ORDER BY seq',
      [id],
    )
  ).rows;
const received = (agent: TestAgent, n: number) =>
  until(
    () => agent.commands(),
    (all) => all.length >= n,
  );

async function aRunningSession() {
  const world = await aCluster();
  const { body } = await world.create();
  const [start] = await received(world.agent, 1);
  world.agent.say('complete', { commandId: start?.['commandId'] });
  expect(await becomes(body['name'], 'running')).toBe('running');
  return { ...world, id: String(body['name']) };
}

describe('creating', () => {
  test('answers 202 with a pending session and gives its agent the whole command', async () => {
    const { agent, user, clusterId, create } = await aCluster({ metadata: { namespace: 'lab' } });
    const { status, body } = await create({
      tags: ['a', 'ü'],
      resources: { cpu: '0.5' },
      idleTimeout: '30m',
    });
    expect(status).toBe(202);
    expect(body).toMatchObject({
      state: 'pending',
      user: user.name,
      agentId: agent.agentId,
      clusterId,
      namespace: 'lab',
      resources: { cpu: '0.5', memory: '1Gi' },
      tags: ['a', 'ü'],
      status: { phase: 'Pending', agent: 'online' },
    });
    const [command] = await received(agent, 1);
    expect(command).toMatchObject({
      action: 'start_session',
      payload: {
        sessionId: body['name'],
        user: user.name,
        template: 'firefox',
        templateManifest: manifest,
        namespace: 'lab',
        cpu: '0.5',
        memory: '1Gi',
        persistentHome: true,
        tags: ['a', 'ü'],
        idleTimeout: '30m',
      },
    });
    expect((await commandsOf(body['name'])).map(({ action, status: state }) => [action, state])).toEqual([
      ['start_session', 'sent'],
    ]);
  });

  test.each([
    ['an unknown template', { template: 'nothing' }, 404],
    ['a quantity of no unit we know', { resources: { cpu: '5x' } }, 400],
    ['an empty quantity', { resources: { memory: '' } }, 400],
    ['half a byte', { resources: { memory: '0.5' } }, 400],
    ['a tag that is no text', { tags: [1] }, 400],
    ['a platform without agents', { platform: 'docker' }, 503],
    ['somebody else', { user: 'admin' }, 403],
  ])('refuses %s and leaves nothing', async (_what, wrong, expected) => {
    const { create, user, agent } = await aCluster();
    const { status, body } = await create(wrong);
    expect(status).toBe(expected);
    expect(body).toEqual({ error: anyText, message: anyText });
    expect((await user.call('GET', '/sessions')).body).toEqual({ sessions: [], total: 0 });
    expect((await create()).status).toBe(202);
    expect(await received(agent, 1)).toHaveLength(1);
  });

  test('keeps the quota when many ask at once', async () => {
    const { agent, clusterId } = await aCluster();
    const user = await aUser({ maxSessions: 100, maxCpu: '2', maxMemory: '100Gi' });
    const asked = { user: user.name, template: 'firefox', clusterId, resources: { cpu: '500m' } };
    const answers = await Promise.all(Array.from({ length: 9 }, () => user.call('POST', '/sessions', asked)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      202, 202, 202, 202, 403, 403, 403, 403, 403,
    ]);
    expect(answers.find(({ status }) => status === 403)?.body).toMatchObject({
      error: 'Quota exceeded',
      message: textLike(/CPU.* 2/),
    });
    expect(await received(agent, 4)).toHaveLength(4);
  });

  test('spreads sessions over agents, also from two processes on one database', async () => {
    const clusterId = 'spread';
    await using second = await startTestApi(database.url);
    const agents = [
      await world.agent('s-1', { clusterId }),
      await second.agent('s-2', { clusterId }),
      await world.agent('s-3', { clusterId }),
    ];
    const user = await aUser();
    const other = await second.as(user.name, 'Good-password-1');
    const asked = { user: user.name, template: 'firefox', clusterId };
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => (n % 2 ? other : user.call)('POST', '/sessions', asked)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(202));
    for (const agent of agents) expect(await received(agent, 10)).toHaveLength(10);
  });
});

describe('ending', () => {
  test('routes the stop to the owner and waits for it', async () => {
    const { agent, id, user } = await aRunningSession();
    const { status, body } = await user.call('DELETE', `/sessions/${id}?deletePVC=true`);
    expect([status, body['name'], await stateOf(id)]).toEqual([202, id, 'terminating']);
    const [, stop] = await received(agent, 2);
    expect(stop).toMatchObject({
      commandId: body['commandId'],
      action: 'stop_session',
      payload: { sessionId: id, deletePVC: true },
    });
    expect((await user.call('DELETE', `/sessions/${id}`)).status).toBe(409);
    agent.say('ack', { commandId: stop?.['commandId'] });
    agent.say('complete', { commandId: stop?.['commandId'] });
    expect(await becomes(id, 'terminated')).toBe('terminated');
    expect((await commandsOf(id)).map((one) => one.status)).toEqual(['completed', 'completed']);
    expect((await user.call('DELETE', `/sessions/${id}`)).status).toBe(409);
  });

  test('one of many deletes wins', async () => {
    const { id, user, agent } = await aRunningSession();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => user.call('DELETE', `/sessions/${id}`)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409, 409, 409, 409]);
    expect(await received(agent, 2)).toHaveLength(2);
  });

  test('while starting: the late end of the start moves nothing back, and is closed with the stop', async () => {
    const { agent, create, user } = await aCluster();
    const id = String((await create()).body['name']);
    const [start] = await received(agent, 1);
    agent.say('ack', { commandId: start?.['commandId'] });
    expect(await becomes(id, 'starting')).toBe('starting');
    expect((await user.call('DELETE', `/sessions/${id}`)).status).toBe(202);
    agent.say('status', { sessionId: id, state: 'running' });
    agent.say('status', { sessionId: id, state: 'terminated' });
    expect(await becomes(id, 'terminated')).toBe('terminated');
    agent.say('complete', { commandId: start?.['commandId'] });
    agent.say('heartbeat', { status: 'online', activeSessions: 0 });
    expect((await commandsOf(id)).map((one) => one.status)).toEqual(['failed', 'completed']);
    expect(await stateOf(id)).toBe('terminated');
  });

  test('waits for an agent that is away, and reaches it once', async () => {
    const { agent, id, user } = await aRunningSession();
    await agent.leave();
    const stale = await until(
      () => user.call('GET', `/sessions/${id}`),
      ({ body }) => Reflect.get(Object(body['status']), 'agent') === 'offline',
    );
    expect(stale.body).toMatchObject({ state: 'running', status: { agent: 'offline' } });
    expect((await user.call('DELETE', `/sessions/${id}`)).status).toBe(202);
    const back = await agent.again();
    const [stop] = await received(back, 1);
    expect(stop).toMatchObject({ action: 'stop_session' });
    back.say('complete', { commandId: stop?.['commandId'] });
    expect(await becomes(id, 'terminated')).toBe('terminated');
    expect(back.commands()).toHaveLength(1);
  });

  test('a failed stop may be asked again; its reason shows', async () => {
    const { agent, id, user } = await aRunningSession();
    await user.call('DELETE', `/sessions/${id}`);
    const [, stop] = await received(agent, 2);
    agent.say('failed', { commandId: stop?.['commandId'], error: 'the volume is stuck' });
    expect(await becomes(id, 'failed')).toBe('failed');
    expect((await user.call('GET', `/sessions/${id}`)).body).toMatchObject({
      status: { phase: 'Failed', message: 'the volume is stuck' },
    });
    expect((await user.call('DELETE', `/sessions/${id}`)).status).toBe(202);
  });

  test('a session without an agent is refused and unchanged', async () => {
    const { rows } = await database.sql.query<{ id: string }>(
      `INSERT INTO sessions (id, user_id, template_name, state, tags) VALUES ('old', 'nobody', 'gone', 'running', NULL) RETURNING id`,
    );
    expect((await admin('DELETE', `/sessions/${rows[0]?.id}`)).status).toBe(409);
    expect((await admin('GET', '/sessions/old')).body).toMatchObject({
      user: 'nobody',
      state: 'running',
      agentId: null,
      tags: [],
      status: { agent: 'none' },
    });
    expect(await commandsOf('old')).toEqual([]);
  });
});

describe('hibernating', () => {
  test('goes down and comes up again', async () => {
    const { agent, id, user } = await aRunningSession();
    expect((await user.call('PUT', `/sessions/${id}/wake`)).status).toBe(409);
    agent.say('status', {
      sessionId: id,
      state: 'running',
      vncReady: true,
      vncPort: 3000,
      platformMetadata: { podName: 'pod-1' },
    });
    const shown = await until(
      () => user.call('GET', `/sessions/${id}`),
      ({ body }) => JSON.stringify(body).includes('pod-1'),
    );
    expect(shown.body).toMatchObject({ status: { podName: 'pod-1', url: textWith('3000') } });
    expect((await user.call('PUT', `/sessions/${id}/hibernate`)).status).toBe(202);
    const [, hibernate] = await received(agent, 2);
    agent.say('complete', { commandId: hibernate?.['commandId'] });
    expect(await becomes(id, 'hibernated')).toBe('hibernated');
    expect((await user.call('GET', `/sessions/${id}`)).body).toMatchObject({
      status: { podName: null, url: null },
    });
    expect((await user.call('PUT', `/sessions/${id}/wake`)).status).toBe(202);
    const [, , wake] = await received(agent, 3);
    agent.say('failed', { commandId: wake?.['commandId'], error: 'no room' });
    expect(await becomes(id, 'hibernated')).toBe('hibernated');
    await user.call('PUT', `/sessions/${id}/wake`);
    agent.say('status', { sessionId: id, state: 'running' });
    expect(await becomes(id, 'running')).toBe('running');
    expect((await commandsOf(id)).map((one) => one.status)).toEqual([
      'completed',
      'completed',
      'failed',
      'completed',
    ]);
  });
});
