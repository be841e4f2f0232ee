import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { goneTo, placedInARow } from './stage/placed.ts';

const SESSIONS = 8;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L423-426', 'plan:L440', 'plan:L442', 'R8', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Sessions for a region are spread evenly over its agents, and over those only.',
  async given({ fleet, unique }) {
    const region = unique('us-west-2');
    const inside = [
      await fleet.join({ region, manner: 'silent' }),
      await fleet.join({ region, manner: 'silent' }),
    ];
    const outside = await fleet.join({ region: unique('eu-west-1'), manner: 'silent' });
    return { region, inside, outside };
  },
  async when(world, { region, inside, outside }) {
    const sessions = await placedInARow(world, SESSIONS, { region });
    return {
      inside: inside.map((agent) => goneTo(sessions, agent)),
      outside: goneTo(sessions, outside),
    };
  },
  then: {
    'nobody outside the region gets one': ({ outside }) => expect(outside).toBe(0),
    // Two of each other, as R8 grants over two agents: three to five of eight.
    'those inside share them evenly': ({ inside: [one = 0, other = 0] }) =>
      expect(Math.abs(one - other), `${one} and ${other}`).toBeLessThanOrEqual(2),
  },
});
