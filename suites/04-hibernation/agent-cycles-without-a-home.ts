import { expect } from 'vitest';
import { endOf, hibernate, sharedAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { running, sleeps } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L307', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 560_000,
  requirement: 'A session without a persistent home sleeps and wakes too, and gets none by that.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId } = await running(world, at, { persistentHome: false });
    const claimNow = async () => (await factsOf(at.cluster, sessionId)).home.claim !== null;
    const sleep = await endOf(at, await hibernate(at, sessionId), patience.work);
    if (sleep.end === 'complete') await sleeps(world, at, sessionId);
    const claimAsleep = await claimNow();
    const awakening = await endOf(at, await wake(at, sessionId), patience.start);
    return {
      ends: { sleep: sleep.end, awakening: awakening.end },
      claim: { asleep: claimAsleep, awake: await claimNow() },
    };
  },
  then: {
    'it sleeps and wakes': ({ ends }) => expect(ends).toEqual({ sleep: 'complete', awakening: 'complete' }),
    'it has no claim, asleep or awake': ({ claim }) => expect(claim).toEqual({ asleep: false, awake: false }),
  },
});
