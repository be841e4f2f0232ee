import { expect } from 'vitest';
import { endOf, sharedAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { containerIn } from './stage/container.ts';

const IMAGE = 'localhost/plumbline/from-manifest:1';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L99', 'R6', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'The manifest that comes with the command is enough to start a session.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId, command } = await start(world, at, { image: IMAGE, resource: false });
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
    'it runs the image of the manifest': ({ image }) => expect(image).toBe(IMAGE),
  },
});
