import { expect } from 'vitest';
import { endOf, sharedAgent, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 200_000,
  requirement: 'A stop of a session of which nothing is there succeeds: it is what was wanted.',
  async when(world) {
    const at = await sharedAgent(world);
    const { end, error } = await endOf(at, await stop(at, world.unique('session')), world.patience.work);
    return { end, error };
  },
  then: {
    'the stop is complete': ({ end, error }) => expect(end, error ?? 'no error was given').toBe('complete'),
  },
});
