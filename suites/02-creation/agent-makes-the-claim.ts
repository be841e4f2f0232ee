import { expect } from 'vitest';
import { sharedAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { containerIn } from './stage/container.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L317-320', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement: 'A session with a persistent home has a claim of its own at /config; one without has none.',
  async when(world) {
    const at = await sharedAgent(world);
    const look = async (persistentHome: boolean) => {
      const { sessionId } = await started(world, at, { persistentHome });
      const { claim, deployment } = await at.cluster.objectsOf(sessionId);
      return {
        asked: `${sessionId}-home`,
        claim: claim?.metadata.name ?? null,
        mounted: containerIn(deployment)?.home ?? null,
      };
    };
    return { withHome: await look(true), without: await look(false) };
  },
  then: {
    'a persistent home is a claim': ({ withHome }) => expect(withHome.claim).toBe(withHome.asked),
    'it is mounted at /config': ({ withHome }) => expect(withHome.mounted?.claim).toBe(withHome.asked),
    'without one there is no claim': ({ without }) => expect(without.claim).toBeNull(),
    'nor is one mounted': ({ without }) => expect(without.mounted?.claim ?? null).toBeNull(),
  },
});
