import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { agentWorld, NAMESPACE } from './testing/agent-world.ts';
import { startPayload } from './testing/payloads.ts';

const heartbeats = (frames: readonly { readonly type: string }[]): number =>
  frames.filter(({ type }) => type === 'heartbeat').length;

it('registers what it was told, connects, and beats at once', async () => {
  const { plane, agent } = await agentWorld();
  agent({ REGION: 'eu', CLUSTER_ID: 'c1', CLUSTER_NAME: 'one', MAX_SESSIONS: '7' });
  const { payload } = await plane.heard(({ type }) => type === 'heartbeat');
  expect(plane.registrations).toEqual([
    {
      key: 'a-key',
      body: {
        agentId: 'agent-1',
        platform: 'kubernetes',
        region: 'eu',
        clusterId: 'c1',
        clusterName: 'one',
        capacity: { maxSessions: 7 },
        metadata: { namespace: NAMESPACE },
      },
    },
  ]);
  expect(plane.connects).toMatchObject([{ key: 'a-key', agentId: 'agent-1' }]);
  expect(payload).toEqual({ status: 'online', activeSessions: 0, capacity: { maxSessions: 7 } });
});

it('beats while it works', async () => {
  const { plane, cluster, agent } = await agentWorld();
  cluster.knobs.podReadyAfterMs = 60_000;
  agent({ HEARTBEAT_INTERVAL: '20ms' });
  await plane.heard(({ type }) => type === 'heartbeat');
  plane.command('slow', 'start_session', startPayload('s1'));
  await plane.heard(({ type }) => type === 'ack');
  const before = heartbeats(plane.frames);
  await plane.until(() => heartbeats(plane.frames) > before + 3, 'more heartbeats');
  expect(plane.frames.some(({ type }) => type === 'complete' || type === 'failed')).toBe(false);
  plane.command('stop', 'stop_session', { sessionId: 's1' });
  await plane.heard(({ type }) => type === 'complete');
});

it('uses and keeps the key that replaces the given one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'agent-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'key');
  const { plane, agent } = await agentWorld();
  plane.answers.register = { status: 201, body: { agent: {}, apiKey: 'its-own' } };
  const first = agent({ AGENT_KEY_FILE: file });
  await plane.heard(({ type }) => type === 'heartbeat');
  expect(plane.connects.map(({ key }) => key)).toEqual(['its-own']);
  expect((await readFile(file, 'utf8')).trim()).toBe('its-own');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await first.terminate();

  plane.answers.register = { status: 200, body: {} };
  agent({ AGENT_KEY_FILE: file });
  await plane.until(() => plane.connects.length === 2, 'the second connect');
  expect(plane.registrations.map(({ key }) => key)).toEqual(['a-key', 'its-own']);
});

it('ends when its key is refused', async () => {
  const { plane, agent } = await agentWorld();
  plane.answers.register = { status: 403, body: {} };
  await expect(agent().ended).rejects.toThrow('The API answered 403 to the registration of this agent.');
});

it('comes back when the connection is lost, soon and with a heartbeat', async () => {
  const { plane, agent } = await agentWorld();
  agent();
  await plane.heard(({ type }) => type === 'heartbeat');
  plane.close(1011);
  await plane.until(() => heartbeats(plane.frames) === 2, 'the second heartbeat');
  expect(plane.connects).toHaveLength(2);
  expect(plane.registrations).toHaveLength(1);
});

it('keeps trying an API that answers with errors, at growing gaps', async () => {
  const { plane, agent } = await agentWorld();
  plane.answers.connectStatus = 503;
  agent({ RECONNECT_MAX: '200ms' });
  await plane.until(() => plane.connects.length === 4, 'four tries');
  const times = plane.connects.map(({ at }) => at);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  for (const gap of gaps) expect(gap).toBeGreaterThan(180);
  plane.answers.connectStatus = 101;
  await plane.heard(({ type }) => type === 'heartbeat');
});

it('stays away for a while when a newer connection replaced it', async () => {
  const { plane, agent } = await agentWorld();
  agent({ REPLACED_PAUSE: '900ms' });
  await plane.heard(({ type }) => type === 'heartbeat');
  const closed = performance.now();
  plane.close(4001);
  await plane.until(() => plane.connects.length === 2, 'the second connect');
  expect((plane.connects[1]?.at ?? 0) - closed).toBeGreaterThan(850);
});

it('ignores broken frames and goes on', async () => {
  const { plane, agent } = await agentWorld();
  const { log } = agent();
  await plane.heard(({ type }) => type === 'heartbeat');
  for (const text of ['{', '[]', '7', '{"type":"party"}', '{"type":"command","payload":{}}'])
    plane.sendText(text);
  plane.command('after', 'stop_session', { sessionId: 'gone' });
  await plane.heard(({ type }) => type === 'complete');
  expect(log.filter((sentence) => sentence.startsWith('Ignored'))).toHaveLength(5);
  expect(plane.connects).toHaveLength(1);
});

it('leaves when told to, by SIGTERM or shutdown: draining, 1000, sessions untouched', async () => {
  const { plane, cluster, agent } = await agentWorld();
  const first = agent();
  await plane.heard(({ type }) => type === 'heartbeat');
  plane.command('start', 'start_session', startPayload('s1'));
  await plane.heard(({ type }) => type === 'complete');
  await first.terminate();
  expect(plane.frames.at(-1)).toMatchObject({
    type: 'heartbeat',
    payload: { status: 'draining', activeSessions: 1 },
  });
  await plane.until(() => plane.closes.length === 1, 'the close');
  plane.frames.length = 0;
  const second = agent();
  await plane.heard(({ type, payload }) => type === 'status' && payload['state'] === 'running');
  plane.sendText('{"type":"shutdown","payload":{"reason":"an update"}}');
  await second.ended;
  await plane.until(() => plane.closes.length === 2, 'the second close');
  expect(plane.closes).toEqual([1000, 1000]);
  expect(cluster.objects('deployments', NAMESPACE)).toMatchObject([{ spec: { replicas: 1 } }]);
});
