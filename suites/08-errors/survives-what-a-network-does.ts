import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { disturbedLife, drawnDisturbances } from './stage/disturbed-life.ts';

const LIVES = 3;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'plan:L477', 'contract §3.1', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'Whatever a network does to the connection of an agent, each start, hibernation, wake and stop is done once it is back.',
  async when(world) {
    const disturbances = await drawnDisturbances(world.seed, LIVES);
    world.note(`${LIVES} lives, their disturbances drawn from the seed ${world.seed}`);
    return { lives: await Promise.all(disturbances.map((drawn) => disturbedLife(world, drawn))) };
  },
  then: {
    'each change is done': ({ lives }) =>
      expect(lives.flatMap((steps) => steps.filter(({ is, to }) => is !== to))).toEqual([]),
    'no connection brings a command twice': ({ lives }) =>
      expect(lives.flatMap((steps) => steps.filter(({ twice }) => twice.length > 0))).toEqual([]),
  },
});
