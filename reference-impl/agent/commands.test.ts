import { expect, it } from 'vitest';
import { agentWorld, NAMESPACE } from './testing/agent-world.ts';
import type { AgentWorld } from './testing/agent-world.ts';
import { startPayload } from './testing/payloads.ts';
import type { Heard } from './testing/scripted-control-plane.ts';

const of = (type: string, commandId: string) => (frame: Heard) =>
  frame.type === type && frame.payload['commandId'] === commandId;
const status = (sessionId: string, state: string) => (frame: Heard) =>
  frame.type === 'status' && frame.payload['sessionId'] === sessionId && frame.payload['state'] === state;

const KINDS = ['deployments', 'services', 'persistentvolumeclaims', 'sessions'];
const left = ({ cluster }: AgentWorld): string[] =>
  KINDS.flatMap((kind) => cluster.objects(kind, NAMESPACE).map(({ metadata }) => `${kind}/${metadata.name}`));

async function started(sessionId = 's1', payload: object = {}): Promise<AgentWorld> {
  const world = await agentWorld();
  world.agent();
  await world.plane.heard((frame) => frame.type === 'heartbeat');
  world.plane.command('start', 'start_session', startPayload(sessionId, payload));
  await world.plane.heard(of('complete', 'start'));
  return world;
}

it('starts a session: acknowledged, made, reported, completed', async () => {
  const { plane, cluster } = await started();
  const types = plane.frames.map(({ type }) => type);
  expect(types).toEqual(['heartbeat', 'ack', 'status', 'complete']);
  const [pod] = cluster.objects('pods', NAMESPACE);
  expect(plane.frames[2]?.payload).toMatchObject({
    sessionId: 's1',
    state: 'running',
    vncReady: true,
    vncPort: 5900,
    platformMetadata: { podName: pod?.metadata.name },
  });
  const labels = {
    app: 'streamspace-session',
    session: 's1',
    user: 'ada',
    template: 'firefox',
    agent: 'agent-1',
  };
  expect(pod?.metadata.labels).toMatchObject(labels);
  expect(cluster.objects('deployments', NAMESPACE)).toMatchObject([
    {
      metadata: { name: 's1', labels },
      spec: {
        replicas: 1,
        template: {
          spec: {
            containers: [
              {
                name: 'session',
                image: 'localhost/firefox:1',
                env: [
                  { name: 'MODE', value: 'kiosk' },
                  { name: 'SESSION_ID', value: 's1' },
                  { name: 'USER', value: 'ada' },
                ],
                resources: {
                  requests: { memory: '1Gi', cpu: '500m' },
                  limits: { memory: '1Gi', cpu: '500m' },
                },
                ports: [{ name: 'vnc', containerPort: 5900, protocol: 'TCP' }],
                volumeMounts: [{ name: 'home', mountPath: '/config' }],
              },
            ],
            volumes: [{ persistentVolumeClaim: { claimName: 's1-home' } }],
          },
        },
      },
    },
  ]);
  expect(cluster.objects('services', NAMESPACE)).toMatchObject([
    { metadata: { name: 's1', labels }, spec: { type: 'ClusterIP', ports: [{ port: 5900 }] } },
  ]);
  expect(cluster.objects('sessions', NAMESPACE)).toMatchObject([
    {
      metadata: { name: 's1', labels },
      spec: {
        user: 'ada',
        template: 'firefox',
        state: 'running',
        persistentHome: true,
        resources: { memory: '1Gi', cpu: '500m' },
      },
      status: { phase: 'Running', podName: pod?.metadata.name },
    },
  ]);
});

it('stops a session and keeps its home, unless the home is to go too', async () => {
  const world = await started();
  world.plane.command('stop', 'stop_session', { sessionId: 's1' });
  await world.plane.heard(of('complete', 'stop'));
  expect(left(world)).toEqual(['persistentvolumeclaims/s1-home']);
  world.plane.command('again', 'stop_session', { sessionId: 's1', deletePVC: true });
  await world.plane.heard(of('complete', 'again'));
  expect(left(world)).toEqual([]);
  expect(world.plane.frames.filter(status('s1', 'terminated'))).toHaveLength(2);
});

it('hibernates and wakes on the same claim', async () => {
  const { plane, cluster } = await started();
  const claim = cluster.objects('persistentvolumeclaims', NAMESPACE)[0]?.metadata.uid;
  plane.command('sleep', 'hibernate_session', { sessionId: 's1' });
  await plane.heard(of('complete', 'sleep'));
  expect(plane.frames.some(status('s1', 'hibernated'))).toBe(true);
  expect(cluster.objects('deployments', NAMESPACE)).toMatchObject([{ spec: { replicas: 0 } }]);
  expect(cluster.objects('sessions', NAMESPACE)).toMatchObject([
    { spec: { state: 'hibernated' }, status: { phase: 'Hibernated' } },
  ]);
  plane.command('wake', 'wake_session', { sessionId: 's1' });
  await plane.heard(of('complete', 'wake'));
  expect(cluster.objects('sessions', NAMESPACE)).toMatchObject([{ spec: { state: 'running' } }]);
  expect(cluster.objects('persistentvolumeclaims', NAMESPACE)[0]?.metadata.uid).toBe(claim);
});

it('takes the template from the resource when no manifest came', async () => {
  const world = await agentWorld();
  world.cluster.apply({
    apiVersion: 'stream.space/v1alpha1',
    kind: 'Template',
    metadata: { name: 'firefox', namespace: NAMESPACE },
    spec: { displayName: 'Firefox', baseImage: 'localhost/from-resource:1' },
  });
  world.agent();
  await world.plane.heard((frame) => frame.type === 'heartbeat');
  world.plane.command('start', 'start_session', startPayload('s1', { templateManifest: null }));
  await world.plane.heard(of('complete', 'start'));
  expect(world.cluster.objects('pods', NAMESPACE)).toMatchObject([
    { spec: { containers: [{ image: 'localhost/from-resource:1', ports: [{ containerPort: 3000 }] }] } },
  ]);
});

it('fails cleanly: no template, an image that is missing, an unknown action, an unusable payload', async () => {
  const world = await agentWorld();
  const { plane } = world;
  world.agent({ START_TIMEOUT: '300ms' });
  await plane.heard((frame) => frame.type === 'heartbeat');
  plane.command('none', 'start_session', startPayload('s1', { templateManifest: {} }));
  const image = { spec: { baseImage: 'localhost/image-missing:1' } };
  plane.command('image', 'start_session', startPayload('s2', { templateManifest: image }));
  plane.command('dance', 'dance_session', { sessionId: 's3' });
  plane.command('path', 'stop_session', { sessionId: '../s1' });
  plane.command('empty', 'start_session', { sessionId: 's4' });
  const errors = await Promise.all(
    ['none', 'image', 'dance', 'path', 'empty'].map(async (id) => {
      const frame = await plane.heard(of('failed', id));
      return String(frame.payload['error']);
    }),
  );
  expect(errors).toEqual([
    expect.stringContaining('no usable template "firefox"'),
    expect.stringMatching(/ready within 300 ms \((ErrImagePull|ImagePullBackOff)/),
    expect.stringContaining('"dance_session"'),
    expect.stringContaining('sessionId'),
    expect.stringContaining('no user'),
  ]);
  expect(left(world)).toEqual([]);
  expect(plane.frames.filter(({ type }) => type === 'ack')).toHaveLength(5);
});

it('answers a repeat: acknowledges what is at work, repeats the reports of what has ended', async () => {
  const { plane, cluster } = await started();
  const before = cluster.requests.length;
  const heard = plane.frames.length;
  plane.command('start', 'start_session', startPayload('s1'));
  await plane.until(() => plane.frames.length === heard + 3, 'three repeated frames');
  expect(plane.frames.slice(heard).map(({ type }) => type)).toEqual(['ack', 'status', 'complete']);
  expect(cluster.requests).toHaveLength(before);

  cluster.knobs.podReadyAfterMs = 60_000;
  plane.command('slow', 'start_session', startPayload('s2'));
  plane.command('slow', 'start_session', startPayload('s2'));
  await plane.until(() => plane.frames.filter(of('ack', 'slow')).length === 2, 'two acks');
  await plane.until(() => cluster.objects('services', NAMESPACE).length === 2, 'the second Service');
  plane.command('stop', 'stop_session', { sessionId: 's2' });
  await plane.heard(of('complete', 'stop'));
  expect(cluster.requests.filter(({ method }) => method === 'POST')).toHaveLength(7);
});

it('lets a stop cut a start short, and other sessions pass', async () => {
  const { plane, cluster } = await started();
  cluster.knobs.podReadyAfterMs = 60_000;
  plane.command('slow', 'start_session', startPayload('s2'));
  await plane.until(() => plane.frames.some(of('ack', 'slow')), 'the ack of a slow start');
  plane.command('other', 'hibernate_session', { sessionId: 's1' });
  await plane.heard(of('complete', 'other'));
  plane.command('stop', 'stop_session', { sessionId: 's2', deletePVC: true });
  await plane.heard(of('complete', 'stop'));
  expect(plane.frames.some(of('failed', 'slow'))).toBe(true);
  expect(cluster.objects('deployments', NAMESPACE).map(({ metadata }) => metadata.name)).toEqual(['s1']);
});

it('fails a stop that leaves something behind, having removed the rest', async () => {
  const world = await started();
  world.cluster.knobs.fail({ verb: 'delete', resource: 'services' });
  world.plane.command('stop', 'stop_session', { sessionId: 's1', deletePVC: true });
  await world.plane.heard(of('failed', 'stop'));
  expect(left(world)).toEqual(['services/s1']);
});
