import { expect } from 'vitest';
import { containerIn } from '../02-creation/stage/container.ts';
import { listAt, numberAt } from '../doors/http/read.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { sharedAgent, started, type AgentAtWork } from '../world/agent-at-work.ts';
import { defineCheck, type World } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L203-204', 'plan:L477', 'contract §8.2'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement: "A template without ports is started all the same: with its VNC's port, else with 3000.",
  async when(world) {
    const at = await sharedAgent(world);
    const [vnc, nothing] = await Promise.all([
      portsOf(world, at, { vnc: { enabled: true, port: 6901 } }),
      portsOf(world, at, {}),
    ]);
    return { vnc, nothing };
  },
  then: {
    'container and Service have the port of its VNC': ({ vnc }) => {
      expect(vnc.container).toContain(6901);
      expect(vnc.service).toContain(6901);
    },
    'without that they have 3000': ({ nothing }) => {
      expect(nothing.container).toContain(3000);
      expect(nothing.service).toContain(3000);
    },
  },
});

async function portsOf(world: World, at: AgentAtWork, says: object) {
  const template = world.unique('template');
  const lawful = manifestFor(template);
  const { ports: _, vnc: __, ...rest } = lawful.spec;
  const manifest = { ...lawful, spec: { ...rest, ...says } };
  const { sessionId } = await started(world, at, { template, manifest });
  const { deployment, service } = await at.cluster.objectsOf(sessionId);
  return {
    container: [...(containerIn(deployment)?.ports ?? [])],
    service: (listAt(service, 'spec.ports') ?? []).map((port) => numberAt(port, 'port') ?? null),
  };
}
