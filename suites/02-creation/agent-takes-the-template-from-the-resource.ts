import { expect } from 'vitest';
import { manifestFor } from '../world/manifest-for.ts';
import { endOf, sharedAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { containerIn } from './stage/container.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L97', 'plan:L202', 'R6', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'A Template resource of the name that the command gives is enough to start a session.',
  async when(world) {
    const at = await sharedAgent(world);
    const template = world.unique('template');
    const { spec, ...rest } = manifestFor(template);
    await at.cluster.create('Template', {
      ...rest,
      spec: { ...spec, baseImage: 'localhost/plumbline/from-resource:1' },
    });
    const { sessionId, command } = await start(world, at, { template, manifest: null });
    const { end, error } = await endOf(at, command, world.patience.start);
    const { deployment } = await at.cluster.objectsOf(sessionId);
    return {
      end,
      error,
      image: containerIn(deployment)?.image ?? null,
    };
  },
  then: {
    'the start is complete': ({ end, error }) => expect(end, error ?? 'no error was given').toBe('complete'),
    'it runs the image of the resource': ({ image }) =>
      expect(image).toBe('localhost/plumbline/from-resource:1'),
  },
});
