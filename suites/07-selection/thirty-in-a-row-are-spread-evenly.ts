import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { goneTo, placedInARow } from './stage/placed.ts';

const SESSIONS = 30;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L413-416', 'plan:L440', 'plan:L222', 'R8', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Thirty sessions, one after another, are spread evenly over three agents.',
  async given({ fleet }) {
    const join = () => fleet.join({ manner: 'silent' });
    return [await join(), await join(), await join()];
  },
  async when(world, agents) {
    const sessions = await placedInARow(world, SESSIONS);
    return { shares: agents.map((agent) => goneTo(sessions, agent)) };
  },
  then: {
    // R8: two more or less than the even share, exactly.
    'each agent has eight to twelve': ({ shares }) =>
      expect(
        shares.filter((share) => share < 8 || share > 12),
        `the shares are ${shares.join(', ')}`,
      ).toEqual([]),
    'all thirty went to one of them': ({ shares }) =>
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(SESSIONS),
  },
});
