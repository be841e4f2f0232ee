import { expect } from 'vitest';
import type { Limits, Resources } from '../world/arrange.ts';
import { defineCheck } from '../world/world.ts';
import { rush } from './stage/at-once.ts';
import { limitedUser } from './stage/limited-user.ts';

const AT_ONCE = 20;

function atOnce(requirement: string, limits: Limits, asks: Resources) {
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: ['plan:L346', 'plan:L364', 'R4', 'contract §2.2', 'contract §7'],
    risk: 'plan:L568',
    profile: 'control-plane',
    controls: ['sql'],
    world: 'shared',
    requirement,
    async given(world) {
      await world.fleet.join({ manner: 'silent' });
      return { user: await limitedUser(world, limits) };
    },
    when: async (world, { user }) => {
      const [seen] = await rush(world, [user], AT_ONCE, asks);
      return seen ?? { admitted: 0, rows: 0, refusals: [], later: 0 };
    },
    then: {
      'exactly five are admitted': ({ admitted }) => expect(admitted).toBe(5),
      'the rows are those of what was admitted': ({ rows, admitted }) => expect(rows).toBe(admitted),
      'all others are refused like one that comes later': ({ refusals, later }) =>
        expect(refusals.filter((status) => status !== later)).toEqual([]),
    },
  });
}

/** Counted in one lock with the insert (contract §7): as if one came after the other. By the name of the check. */
export default {
  'twenty-at-once-keep-to-the-session-limit': atOnce(
    'Of twenty creations at once, exactly as many are admitted as there may be sessions.',
    { maxSessions: 5 },
    {},
  ),
  'twenty-at-once-keep-to-the-cpu-limit': atOnce(
    'Of twenty creations at once, exactly as many are admitted as there is CPU for.',
    { maxCpu: '2' },
    { cpu: '400m' },
  ),
  'twenty-at-once-keep-to-the-memory-limit': atOnce(
    'Of twenty creations at once, exactly as many are admitted as there is memory for.',
    { maxMemory: '5Gi' },
    { memory: '1Gi' },
  ),
};
