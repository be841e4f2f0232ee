import { afterAll, beforeAll, expect, test } from 'vitest';
import { crds } from '../../../fixtures/contract/contract.ts';
import {
  startEmbeddedCluster,
  type EmbeddedCluster,
} from '../../../fixtures/lab/cluster/embedded/start-embedded-cluster.ts';
import { eventually } from '../../kit/eventually.ts';
import { LabBroken } from '../../kit/prerequisite.ts';
import { field } from '../http/read.ts';
import { keptInMemory } from '../recorder/kept-in-memory.ts';
import { openClusterDoor, type ClusterDoor } from './cluster-door.ts';

let cluster: EmbeddedCluster;
let door: ClusterDoor;
const recorder = keptInMemory();

beforeAll(async () => {
  cluster = await startEmbeddedCluster({ namespaces: ['mine'], crds: [crds.sessions, crds.templates] });
  door = openClusterDoor({ kubeconfig: cluster.kubeconfig(), namespace: 'mine', check: 'pods/x', recorder });
});

afterAll(async () => {
  await door[Symbol.asyncDispose]();
  await cluster[Symbol.asyncDispose]();
});

const labels = { app: 'streamspace-session', session: 's1' };

test('objects of a session are found by its name, plain', async () => {
  expect(await door.objectsOf('s1')).toEqual({ pods: [] });
  await door.create('Deployment', {
    metadata: { name: 's1', labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'session', image: 'x' }] } },
    },
  });
  await door.create('Service', {
    metadata: { name: 's1', labels },
    spec: { selector: labels, ports: [{ port: 3000 }] },
  });
  const found = await eventually(
    () => door.objectsOf('s1'),
    ({ pods }) => pods.length === 1,
    2_000,
  );
  expect(found.value).toMatchObject({
    deployment: {
      metadata: { name: 's1', namespace: 'mine', creationTimestamp: expect.any(String) as string },
    },
    service: { spec: { type: 'ClusterIP' } },
    pods: [{ metadata: { labels } }],
  });
  expect(found.value.claim).toBeUndefined();
  await door.scale('s1', 0);
  expect(
    (
      await eventually(
        () => door.pods('session=s1'),
        (pods) => pods.length === 0,
        2_000,
      )
    ).held,
  ).toBe(true);
  expect(await door.deployments('session=other')).toEqual([]);
});

test('a Template resource is put there, changed and taken away', async () => {
  const template = { metadata: { name: 'firefox' }, spec: { displayName: 'Firefox', baseImage: 'a:1' } };
  await door.apply('Template', template);
  await door.apply('Template', { ...template, spec: { ...template.spec, baseImage: 'a:2' } });
  expect((await door.templateResources()).map((one) => field(one, 'spec.baseImage'))).toEqual(['a:2']);
  expect(await door.remove('Template', 'firefox')).toBe(true);
  expect(await door.remove('Template', 'firefox')).toBe(false);
});

test('what the cluster refuses, and a cluster that is gone, is the lab', async () => {
  await expect(door.create('Template', { metadata: { name: 'no-image' }, spec: {} })).rejects.toThrow(
    LabBroken,
  );
  const config = cluster.kubeconfig().replace(cluster.url, 'http://127.0.0.1:1');
  await using nowhere = openClusterDoor({ kubeconfig: config, namespace: 'mine', check: 'pods/x', recorder });
  await expect(nowhere.pods()).rejects.toThrow(LabBroken);
  expect(recorder.seen.at(-1)).toMatchObject({ kind: 'cluster', by: 'suite', verb: 'list', status: 0 });
});
