import { expect, it } from 'vitest';
import { agentWorld, NAMESPACE } from '../testing/agent-world.ts';
import type { AgentWorld } from '../testing/agent-world.ts';
import { startPayload } from '../testing/payloads.ts';
import type { Heard } from '../testing/scripted-control-plane.ts';

const of = (type: string, commandId: string) => (frame: Heard) =>
  frame.type === type && frame.payload['commandId'] === commandId;
const statuses = (frames: readonly Heard[]): Record<string, unknown> =>
  Object.fromEntries(
    frames
      .filter(({ type }) => type === 'status')
      .map(({ payload }) => [String(payload['sessionId']), payload['state']]),
  );

/** Three sessions, the second hibernated, and the agent that made them gone. */
async function leftAlone(): Promise<AgentWorld> {
  const world = await agentWorld();
  const { plane } = world;
  const first = world.agent();
  await plane.heard(({ type }) => type === 'heartbeat');
  for (const id of ['s1', 's2', 's3']) plane.command(`start-${id}`, 'start_session', startPayload(id));
  for (const id of ['s1', 's2', 's3']) await plane.heard(of('complete', `start-${id}`));
  plane.command('sleep', 'hibernate_session', { sessionId: 's2' });
  await plane.heard(of('complete', 'sleep'));
  await first.terminate();
  plane.frames.length = 0;
  return world;
}

it('tells of every session of its own after a restart, lost ones too', async () => {
  const { plane, cluster, agent } = await leftAlone();
  cluster.remove('deployments', 's3', NAMESPACE);
  agent();
  await plane.until(() => Object.keys(statuses(plane.frames)).length === 3, 'three statuses');
  expect(statuses(plane.frames)).toEqual({ s1: 'running', s2: 'hibernated', s3: 'failed' });
});

it('leaves the sessions of another agent alone', async () => {
  const { plane, cluster, agent } = await leftAlone();
  agent({ AGENT_ID: 'agent-2' });
  await plane.heard(({ type }) => type === 'heartbeat');
  plane.command('theirs', 'stop_session', { sessionId: 's1' });
  await plane.heard(of('failed', 'theirs'));
  expect(statuses(plane.frames)).toEqual({});
  expect(cluster.objects('deployments', NAMESPACE)).toHaveLength(3);
});

it('adopts what an earlier process made, without making it anew', async () => {
  const { plane, cluster, agent } = await leftAlone();
  const before = cluster.objects('deployments', NAMESPACE).map(({ metadata }) => metadata.uid);
  agent();
  await plane.heard(({ type }) => type === 'heartbeat');
  plane.command('start-s1', 'start_session', startPayload('s1', { templateManifest: null }));
  await plane.heard(of('complete', 'start-s1'));
  expect(cluster.objects('deployments', NAMESPACE).map(({ metadata }) => metadata.uid)).toEqual(before);
});

it('notices while it runs that a workload is lost', async () => {
  const { plane, cluster, agent } = await leftAlone();
  agent({ HEARTBEAT_INTERVAL: '50ms' });
  await plane.until(() => Object.keys(statuses(plane.frames)).length === 3, 'three statuses');
  cluster.remove('deployments', 's1', NAMESPACE);
  await plane.until(() => statuses(plane.frames)['s1'] === 'failed', 'the loss of s1');
  expect(statuses(plane.frames)).toEqual({ s1: 'failed', s2: 'hibernated', s3: 'running' });
});
