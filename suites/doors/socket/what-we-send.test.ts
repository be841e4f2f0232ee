import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  mayBeRefused,
  meansNothing,
  operationOf,
  validateAnswer,
  validateFrame,
  validateQuery,
  validateRequest,
} from '../../../fixtures/contract/contract.ts';
import { openApiDoor, type ApiDoor } from '../http/api-door.ts';
import { keptInMemory } from '../recorder/kept-in-memory.ts';
import { OurBreach } from '../shapes/our-breach.ts';
import { ShapeLog } from '../shapes/shape-log.ts';
import { watchShapes } from '../shapes/watch-shapes.ts';
import { openFleet, type Fleet } from './fleet.ts';
import { startProbeControlPlane, type ProbeControlPlane } from './probe-control-plane.ts';

/** Our agents against our API, both held to the contract. */
const BOOTSTRAP = 'b'.repeat(64);
const CHECK = 'agents/x';
let log: ShapeLog;
let recorder: ReturnType<typeof keptInMemory>;
let plane: ProbeControlPlane;
let door: ApiDoor;
let fleet: Fleet;

beforeEach(async () => {
  log = new ShapeLog();
  recorder = keptInMemory();
  const contract = {
    operationOf,
    validateAnswer,
    validateFrame,
    validateQuery,
    validateRequest,
    mayBeRefused,
    meansNothing,
  };
  const shared = { check: CHECK, recorder, shapes: watchShapes(contract, log), patience: { answer: 1_000 } };
  plane = await startProbeControlPlane({ ...shared, bootstrapKey: BOOTSTRAP });
  door = openApiDoor({ ...shared, baseUrl: plane.url.replace('ws', 'http') });
  fleet = openFleet({
    ...shared,
    wsUrl: plane.url,
    httpDoor: door,
    keyFor: () => Promise.resolve(BOOTSTRAP),
    defaults: { clusterId: 'mine', capacity: { maxSessions: 3 } },
    names: (hint) => `${hint}-1`,
    heartbeatMs: 10_000,
  });
});

afterEach(async () => {
  await fleet[Symbol.asyncDispose]();
  await door[Symbol.asyncDispose]();
  await plane[Symbol.asyncDispose]();
});

const about = { sessionId: 's-1', namespace: 'default' };
const start = {
  ...about,
  user: 'ada',
  template: 't',
  templateManifest: { spec: { baseImage: 'busybox' } },
  memory: '1Gi',
  cpu: '1',
  persistentHome: false,
  tags: [],
};

test('all that our agents and our API say to each other by themselves keeps to the contract', async () => {
  const agent = await fleet.join();
  await fleet.register({ agentId: agent.agentId }, agent.key);
  const seat = plane.agent(agent.agentId);
  const sent = [
    await seat.command('start_session', start),
    await seat.command('hibernate_session', about),
    await seat.command('wake_session', about),
    await seat.command('stop_session', { ...about, deletePVC: true }),
  ];
  for (const { commandId } of sent) expect((await seat.awaitEnd(commandId, 1_000)).held).toBe(true);
  seat.shutdown();
  expect(log.takeOurs(CHECK)).toEqual([]);
  expect(log.all().flatMap(({ violations }) => violations)).toEqual([]);
});

test('a breach of a seat, which many checks share, is told to the one that speaks; declared, it is sent', async () => {
  const agent = await fleet.join({ manner: 'silent' });
  const seat = plane.agent(agent.agentId);
  expect(() => seat.command('stop_session', {})).toThrow(OurBreach);
  expect(() => seat.sendRaw('no JSON')).toThrow(OurBreach);
  await seat.command('stop_session', {}, { commandId: 'c-1', breaks: 'no session' });
  expect((await agent.awaitCommand({ commandId: 'c-1' }, 1_000)).held).toBe(true);
  expect(agent.frames).toHaveLength(1);
  expect(recorder.seen.filter((event) => 'breaks' in event && event.breaks === 'no session')).toHaveLength(1);
});

test('an agent that is told nothing names nothing, and that is no breach of ours', async () => {
  const agent = await fleet.join();
  const seat = plane.agent(agent.agentId);
  seat.send('command', { action: 'start_session' }, 'neither command nor session');
  expect((await agent.awaitFrame(({ type }) => type === 'command', 1_000)).held).toBe(true);
  expect((await seat.awaitFrame(({ type }) => type === 'complete', 1_000)).held).toBe(true);
  expect(log.takeOurs(CHECK)).toEqual([]);
});

test('a breach of an agent is held against its check; declared, it is not', async () => {
  const agent = await fleet.join({ manner: 'silent' });
  agent.sendRaw('no JSON', 'no JSON');
  expect(log.takeOurs(CHECK)).toEqual([]);
  agent.send('status', { sessionId: 's-1', state: 'upside-down' });
  agent.sendRaw('no JSON');
  expect(log.takeOurs(CHECK)).toHaveLength(2);
});
