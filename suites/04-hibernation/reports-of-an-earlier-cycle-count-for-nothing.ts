import { expect } from 'vitest';
import { heardUpTo } from '../02-creation/stage/heard-up-to.ts';
import { startedOn } from '../02-creation/stage/started-on.ts';
import type { Command } from '../doors/socket/command.ts';
import { defineCheck, type World } from '../world/world.ts';
import { awake, done, isDone, underWay, type UnderWay } from './stage/under-way.ts';

/** Reports about a command that has ended, while one of its kind is open again. */
async function after(world: World, now: UnderWay, say: (earlier: Command) => void, earlier: Command) {
  const later = await startedOn(world, now.agent);
  say(earlier);
  await heardUpTo(world, later);
  return String((await world.sql.session(now.id))?.['state']);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L330', 'plan:L332', 'contract §3.3', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A late or repeated report about a hibernation or wake that has ended does not end the one that is under way.',
  async given(world) {
    const agent = await world.fleet.join();
    const id = await awake(world, agent);
    const hibernate = await underWay(world, agent, 'hibernate', id);
    await done(world, hibernate);
    const wake = await underWay(world, agent, 'wake', id);
    await done(world, wake);
    return { agent, id, hibernate: hibernate.command, wake: wake.command };
  },
  async when(world, { agent, id, hibernate, wake }) {
    const completes = (one: Command) => {
      agent.complete(one, {});
    };
    const fails = (one: Command) => {
      agent.failed(one, 'on second thoughts');
    };
    const hibernating = await underWay(world, agent, 'hibernate', id);
    const hibernatingAfter = {
      complete: await after(world, hibernating, completes, hibernate),
      failed: await after(world, hibernating, fails, hibernate),
    };
    isDone(hibernating);
    const asleep = (await world.arrange.comesTo(id, 'hibernated')).value?.['state'] ?? null;
    const waking = await underWay(world, agent, 'wake', id);
    const wakingAfter = {
      complete: await after(world, waking, completes, wake),
      failed: await after(world, waking, fails, wake),
    };
    isDone(waking);
    const awakened = (await world.arrange.comesTo(id, 'running')).value?.['state'] ?? null;
    return { hibernatingAfter, asleep, wakingAfter, awakened };
  },
  then: {
    'an earlier hibernation completed again does not end the one under way': ({ hibernatingAfter }) =>
      expect(hibernatingAfter.complete).toBe('hibernating'),
    'an earlier hibernation failed after all does not end the one under way': ({ hibernatingAfter }) =>
      expect(hibernatingAfter.failed).toBe('hibernating'),
    'an earlier wake completed again does not end the one under way': ({ wakingAfter }) =>
      expect(wakingAfter.complete).toBe('waking'),
    'an earlier wake failed after all does not end the one under way': ({ wakingAfter }) =>
      expect(wakingAfter.failed).toBe('waking'),
    'the reports about the one under way do': ({ asleep, awakened }) =>
      expect([asleep, awakened]).toEqual(['hibernated', 'running']),
  },
});
