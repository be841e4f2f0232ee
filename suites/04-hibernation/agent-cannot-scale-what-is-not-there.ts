import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { endOf, hibernate, sharedAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/put-to-sleep.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L325', 'R21', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 700_000,
  requirement:
    'To wake a session of which nothing is there fails, and neither that nor its hibernation makes anything.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const unknown = world.unique('session');
    const [slept, woken] = [
      await endOf(at, await hibernate(at, unknown), patience.work),
      await endOf(at, await wake(at, unknown), patience.start),
    ];
    const left = await whatIsLeft(at.cluster, unknown);
    const known = await asleep(world, at);
    const lawful = await endOf(at, await wake(at, known.sessionId), patience.start);
    return { slept, woken, left, lawful: lawful.end };
  },
  then: {
    'the wake fails': ({ woken }) => expect(woken.end).toBe('failed'),
    'what is failed says why': ({ slept, woken }) =>
      expect([slept, woken].filter(({ end, error }) => end === 'failed' && error === null)).toEqual([]),
    'nothing was made': ({ left }) => expect(left).toEqual([]),
    'the same of a session that is there is done': ({ lawful }) => expect(lawful).toBe('complete'),
  },
});
