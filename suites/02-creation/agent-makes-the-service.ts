import { expect } from 'vitest';
import { field, listAt, numberAt, textAt } from '../doors/http/read.ts';
import { sharedAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L204', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement:
    'A start makes a Service inside the cluster that leads to the ports of the session and to it alone.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId } = await started(world, at);
    const other = await started(world, at);
    const { service, pods } = await at.cluster.objectsOf(sessionId);
    const others = await at.cluster.objectsOf(other.sessionId);
    return {
      type: service ? (textAt(service, 'spec.type') ?? 'ClusterIP') : null,
      selector: (field(service, 'spec.selector') ?? null) as Record<string, string> | null,
      ports: (listAt(service, 'spec.ports') ?? []).map((port) => numberAt(port, 'port') ?? null),
      labels: pods.map(({ metadata }) => metadata.labels ?? {}),
      labelsOfAnother: others.pods.map(({ metadata }) => metadata.labels ?? {}),
    };
  },
  then: {
    'there is a Service of that name, of the type ClusterIP': ({ type }) => expect(type).toBe('ClusterIP'),
    "it has the container's ports": ({ ports }) => expect(ports).toContain(3000),
    "it selects the session's pod": ({ selector, labels }) => {
      expect(labels.length, 'pods of the session').toBeGreaterThan(0);
      for (const own of labels) expect(own).toMatchObject(selector ?? { 'a selector': 'is missing' });
    },
    "it does not select another session's pod": ({ selector, labelsOfAnother }) => {
      for (const theirs of labelsOfAnother) expect(theirs).not.toMatchObject(selector ?? {});
    },
  },
});
