import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { takenBack, WHY } from './stage/taken-back.ts';
import { awake, underWay } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L305-306', 'plan:L330', 'contract §2.2', 'contract §3.3', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A session whose hibernation failed is running again, says why, and may be hibernated once more.',
  async given(world) {
    const agent = await world.fleet.join();
    return underWay(world, agent, 'hibernate', await awake(world, agent));
  },
  when: takenBack,
  then: {
    'it is running': ({ state }) => expect(state).toBe('running'),
    'it says what the agent said': ({ message }) => expect(message).toContain(WHY),
    'the command has failed': ({ first }) => expect(first).toBe('failed'),
    'it may be hibernated again, by a new command': ({ again, newCommand }) =>
      expect({ again, newCommand }).toEqual({ again: true, newCommand: true }),
  },
});
