import { expect } from 'vitest';
import { endOf, hibernate, sharedAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep, running } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L444-448', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 600_000,
  requirement: 'To hibernate what sleeps and to wake what is awake succeeds, and changes nothing.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const [awake, sleeping] = await Promise.all([running(world, at), asleep(world, at)]);
    const look = () => Promise.all([awake, sleeping].map(({ sessionId }) => factsOf(at.cluster, sessionId)));
    const before = await look();
    const [woken, slept] = await Promise.all([
      endOf(at, await wake(at, awake.sessionId), patience.start),
      endOf(at, await hibernate(at, sleeping.sessionId), patience.work),
    ]);
    return { woken, slept, before, after: await look() };
  },
  then: {
    'the wake of what is awake is complete': ({ woken }) =>
      expect(woken.end, woken.error ?? 'no error was given').toBe('complete'),
    'the hibernation of what sleeps is complete': ({ slept }) =>
      expect(slept.end, slept.error ?? 'no error was given').toBe('complete'),
    'nothing of either was changed': ({ before, after }) => {
      expect(before.map(({ replicas }) => replicas)).toEqual([1, 0]);
      expect(after).toEqual(before);
    },
  },
});
