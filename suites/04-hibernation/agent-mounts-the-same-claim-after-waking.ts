import { expect } from 'vitest';
import { endOf, sharedAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/put-to-sleep.ts';
import { factsOf, homesOfPods } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L320', 'plan:L331', 'R15', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A session wakes with the home that it went to sleep with.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId } = await asleep(world, at, { persistentHome: true });
    const before = await factsOf(at.cluster, sessionId);
    const { end } = await endOf(at, await wake(at, sessionId), world.patience.start);
    const after = await factsOf(at.cluster, sessionId);
    return {
      end,
      asked: `${sessionId}-home`,
      before: before.home,
      after: after.home,
      inPods: await homesOfPods(at.cluster, sessionId),
    };
  },
  then: {
    'the claim was not made anew': ({ end, before, after }) => {
      expect(before.claim, 'the claim while the session slept').not.toBeNull();
      expect(end, 'the wake came to an end').not.toBeNull();
      expect(after.claim).toBe(before.claim);
    },
    'it stands for the same volume': ({ before, after }) => expect(after.volume).toBe(before.volume),
    'the pod has it mounted at /config': ({ asked, inPods }) => {
      expect(inPods.length, 'pods of the session').toBeGreaterThan(0);
      expect(new Set(inPods)).toEqual(new Set([asked]));
    },
  },
});
