import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { rush } from './stage/at-once.ts';
import { limitedUser } from './stage/limited-user.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L343', 'plan:L354', 'plan:L364', 'contract §2.2', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'Two users who create sessions at once each get what their own quota allows.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    return [await limitedUser(world, { maxSessions: 3 }), await limitedUser(world, { maxSessions: 5 })];
  },
  when: (world, users) => rush(world, users, 10),
  then: {
    'each gets as many as the own limit says': (rushes) =>
      expect(rushes.map(({ admitted }) => admitted)).toEqual([3, 5]),
    'the rows are those of what was admitted': (rushes) =>
      expect(rushes.filter(({ rows, admitted }) => rows !== admitted)).toEqual([]),
    'all others are refused like one that comes later': (rushes) =>
      expect(rushes.filter(({ refusals, later }) => refusals.some((status) => status !== later))).toEqual([]),
  },
});
