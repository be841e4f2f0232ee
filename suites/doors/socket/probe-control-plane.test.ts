import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../../kit/eventually.ts';
import { openApiDoor, type ApiDoor } from '../http/api-door.ts';
import { field } from '../http/read.ts';
import { keptInMemory } from '../recorder/kept-in-memory.ts';
import { noShapes } from '../shapes/no-shapes.ts';
import { openFleet, type Fleet } from './fleet.ts';
import { POD_NAME } from './manners.ts';
import { startProbeControlPlane, type ProbeControlPlane } from './probe-control-plane.ts';

/** Our agents against our API: each is the other's test. */
const BOOTSTRAP = 'b'.repeat(64);
const recorder = keptInMemory();
let plane: ProbeControlPlane;
let door: ApiDoor;
let fleet: Fleet;

beforeEach(async () => {
  const shared = { check: 'agents/x', recorder, shapes: noShapes };
  plane = await startProbeControlPlane({ ...shared, bootstrapKey: BOOTSTRAP });
  door = openApiDoor({ ...shared, patience: { answer: 1_000 }, baseUrl: plane.url.replace('ws', 'http') });
  fleet = openFleet({
    ...shared,
    wsUrl: plane.url,
    httpDoor: door,
    keyFor: () => Promise.resolve(BOOTSTRAP),
    patience: { answer: 1_000 },
    defaults: {},
    names: (hint) => `${hint}-1`,
    heartbeatMs: 10_000,
  });
});

afterEach(async () => {
  await fleet[Symbol.asyncDispose]();
  await door[Symbol.asyncDispose]();
  await plane[Symbol.asyncDispose]();
});

describe('registration', () => {
  test('a new id comes with the bootstrap key and goes with its own', async () => {
    const first = await fleet.register({ agentId: 'a-1', region: 'eu' });
    expect(first.answer).toMatchObject({ status: 201, body: { agent: { agentId: 'a-1', region: 'eu' } } });
    expect(first.key).toBe(plane.agent('a-1').key);
    const again = await fleet.register({ agentId: 'a-1', region: 'us' }, first.key);
    expect(again.answer).toMatchObject({ status: 200, body: { agentId: 'a-1', region: 'us' } });
    expect(plane.agent('a-1').registrations.map(({ status }) => status)).toEqual([201, 200]);
  });

  test.each([
    ['no key', 'a-1', '', 401],
    ['a foreign key', 'a-2', 'c'.repeat(64), 403],
    ['the bootstrap key for a known id', 'a-1', BOOTSTRAP, 403],
  ])('%s is refused', async (_, agentId, key, status) => {
    await fleet.register({ agentId: 'a-1' });
    expect((await fleet.register({ agentId }, key)).answer.status).toBe(status);
  });

  test('more of the API than register and connect is noted', async () => {
    await door.root('/health');
    expect((await door.get('/sessions')).status).toBe(404);
    expect(plane.otherCalls).toMatchObject([{ method: 'GET', path: '/api/v1/sessions' }]);
  });
});

describe('connection', () => {
  test.each([
    ['no id', '', 'k', 400],
    ['an unknown id', 'nobody', 'k', 404],
    ['no key', 'agent-1', '', 401],
    ['a wrong key', 'agent-1', 'k', 403],
  ])('%s is refused before the upgrade', async (_, agentId, key, status) => {
    await fleet.register();
    expect(await fleet.connect(agentId, key)).toMatchObject({
      opened: false,
      status,
      body: { error: expect.any(String) as string },
    });
  });

  test('a second one replaces the first', async () => {
    const first = await fleet.join();
    const second = await fleet.connect(first.agentId, first.key);
    expect(await first.closed).toMatchObject({ code: 4001 });
    expect(second).toMatchObject({ opened: true, agent: { isOpen: true } });
    const { connections } = plane.agent('agent-1');
    await eventually(
      () => connections[0]?.code,
      (code) => code === 4001,
      1_000,
    );
    expect(connections).toMatchObject([{ code: 4001 }, { openedAt: expect.any(String) as string }]);
    expect(connections[1]?.closedAt).toBeUndefined();
  });

  test('one agent is turned away, for everything or for its connections only; others are served', async () => {
    const [agent, other] = [await fleet.join(), await fleet.join({ agentId: 'other' })];
    const { agentId, key } = agent;
    const connect = () => fleet.connect(agentId, key);
    const register = async () => (await fleet.register({ agentId }, key)).answer.status;
    {
      using _ = plane.turnAway(agentId, 403);
      expect([(await connect()).opened, await register()]).toEqual([false, 403]);
      expect((await fleet.register({ agentId: 'other' }, other.key)).answer.status).toBe(200);
    }
    using _ = plane.turnAway(agentId, 503, { registering: false });
    expect([await connect(), await register()]).toMatchObject([{ opened: false, status: 503 }, 200]);
  });

  test('refusals, and being away, end when they are lifted', async () => {
    const agent = await fleet.join();
    plane.refuseConnections(503);
    expect(await fleet.connect(agent.agentId, agent.key)).toMatchObject({ opened: false, status: 503 });
    plane.refuseConnections('tcp');
    expect(await fleet.connect(agent.agentId, agent.key)).toMatchObject({
      opened: false,
      status: 0,
      trouble: 'reset',
    });
    plane.accept();
    const { url } = plane;
    await plane.goAway();
    expect(await agent.closed).toMatchObject({ code: 1006 });
    expect(await fleet.connect(agent.agentId, agent.key)).toMatchObject({
      opened: false,
      status: 0,
      trouble: 'refused',
    });
    await plane.comeBack();
    expect(plane.url).toBe(url);
    await fleet.reconnect(agent);
    expect((await plane.agent('agent-1').awaitConnected(1_000)).held).toBe(true);
  });
});

describe('commands', () => {
  test('are done by an obedient agent, and its reports are read', async () => {
    await fleet.join();
    const seat = plane.agent('agent-1');
    const { commandId, sent } = await seat.command('start_session', { sessionId: 's1' });
    expect(sent).toBe(true);
    expect((await seat.awaitEnd(commandId, 1_000)).value).toMatchObject({ type: 'complete' });
    expect(seat.reportsOf(commandId).map(({ type }) => type)).toEqual(['ack', 'complete']);
    expect(seat.statusOf('s1')).toMatchObject([
      { state: 'starting' },
      { state: 'running', podName: POD_NAME('s1') },
    ]);
    expect((await seat.awaitStatus('s1', 'running', 0)).held).toBe(true);
    expect(await seat.awaitEnd('another', 20)).toMatchObject({ held: false, value: undefined });
  });

  test('wait for a connection; open ones come again on the next, ended ones never', async () => {
    const seat = plane.agent('agent-1');
    const waiting = await seat.command('stop_session', { sessionId: 's1' });
    expect(waiting.sent).toBe(false);
    const agent = await fleet.join({ manner: 'acknowledging' });
    await seat.awaitReport(waiting.commandId, ['ack'], 1_000);
    const second = await seat.command('stop_session', { sessionId: 's2' });
    await agent.awaitCommand({ commandId: second.commandId }, 1_000);
    agent.complete(second);
    await seat.awaitEnd(second.commandId, 1_000);
    await agent.drop();
    await fleet.reconnect(agent);
    await seat.command('marker', {}, { commandId: 'last' });
    await agent.awaitCommand({ commandId: 'last' }, 1_000);
    expect(agent.commands.map(({ commandId }) => commandId)).toEqual([
      waiting.commandId,
      second.commandId,
      waiting.commandId,
      'last',
    ]);
  });

  test('and pings, shutdowns, raw frames reach the agent', async () => {
    const agent = await fleet.join({ manner: 'silent' });
    const seat = plane.agent('agent-1');
    seat.sendRaw('{"odd":1}');
    seat.shutdown('maintenance');
    expect(await seat.ping(1_000)).toBe(true);
    const { value } = await agent.awaitFrame(({ type }) => type === 'shutdown', 1_000);
    expect(field(value, 'payload.reason')).toBe('maintenance');
    expect(agent.frames[0]?.document).toEqual({ odd: 1 });
    await seat.close(4003, 'deleted');
    expect(await agent.closed).toEqual({ code: 4003, reason: 'deleted' });
  });
});
