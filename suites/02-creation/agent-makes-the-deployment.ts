import { expect } from 'vitest';
import { manifestFor } from '../world/manifest-for.ts';
import { numberAt } from '../doors/http/read.ts';
import { sharedAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { containerIn } from './stage/container.ts';

const GIB = 2 ** 30;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L203', 'plan:L238', 'contract §8.2'],
  risk: 'plan:L565',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'A start makes a Deployment of one replica that runs what template and command say.',
  async when(world) {
    const at = await sharedAgent(world);
    const template = world.unique('template');
    const lawful = manifestFor(template);
    const manifest = {
      ...lawful,
      spec: {
        ...lawful.spec,
        baseImage: 'localhost/plumbline/another:2',
        ports: [{ name: 'web', containerPort: 8443, protocol: 'TCP' }],
        env: [{ name: 'COLOUR', value: 'a = b, c' }],
        vnc: { enabled: true, port: 8443 },
      },
    };
    const wish = { template, manifest, user: 'grace', memory: '1.5Gi', cpu: '0.75' };
    const { sessionId } = await started(world, at, wish);
    const { deployment } = await at.cluster.objectsOf(sessionId);
    const replicas = numberAt(deployment, 'spec.replicas') ?? (deployment ? 1 : null);
    return { sessionId, replicas, container: containerIn(deployment) };
  },
  then: {
    'there is a Deployment of that name with one replica': ({ replicas }) => expect(replicas).toBe(1),
    'its container is called session': ({ container }) => expect(container).not.toBeNull(),
    'it runs the image of the template': ({ container }) =>
      expect(container?.image).toBe('localhost/plumbline/another:2'),
    'requests and limits are the memory of the command': ({ container }) =>
      expect([container?.requests.memory, container?.limits.memory]).toEqual([1.5 * GIB, 1.5 * GIB]),
    'requests and limits are the CPU of the command': ({ container }) =>
      expect([container?.requests.cpu, container?.limits.cpu]).toEqual([0.75, 0.75]),
    'its environment is that of the template': ({ container }) =>
      expect(container?.env).toMatchObject({ COLOUR: 'a = b, c' }),
    'the environment tells the session and the user': ({ container, sessionId }) =>
      expect(container?.env).toMatchObject({ SESSION_ID: sessionId, USER: 'grace' }),
    'its ports are those of the template': ({ container }) => expect(container?.ports).toContain(8443),
  },
});
