import { expect } from 'vitest';
import { sharedAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

type Labels = Readonly<Record<string, string>>;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L203-205', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'Every object of a session, and its pod, is labelled with app, session, user and template.',
  async when(world) {
    const at = await sharedAgent(world);
    const template = world.unique('template');
    const { sessionId } = await started(world, at, { template, user: 'grace', persistentHome: true });
    const { deployment, service, claim, session, pods } = await at.cluster.objectsOf(sessionId);
    const objects = { deployment, service, claim, session };
    const made = Object.entries(objects).flatMap(([kind, object]) =>
      object ? [[kind, object] as const] : [],
    );
    const labels = [...made, ...pods.map((pod) => ['pod', pod] as const)].map(([kind, { metadata }]) => ({
      kind,
      labels: metadata.labels ?? {},
    }));
    return { labels, wanted: { app: 'streamspace-session', session: sessionId, user: 'grace', template } };
  },
  then: {
    'all bear app and session': ({ labels, wanted: { app, session } }) => {
      expect(labels.length, 'objects of the session').toBeGreaterThan(0);
      expect(labels.filter((one) => !bears(one.labels, { app, session }))).toEqual([]);
    },
    'all bear user and template': ({ labels, wanted: { user, template } }) => {
      expect(labels.length, 'objects of the session').toBeGreaterThan(0);
      expect(labels.filter((one) => !bears(one.labels, { user, template }))).toEqual([]);
    },
  },
});

function bears(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([name, value]) => labels[name] === value);
}
