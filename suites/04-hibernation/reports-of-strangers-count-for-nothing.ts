import { expect } from 'vitest';
import { laterReport } from '../03-termination/stage/later-report.ts';
import { defineCheck } from '../world/world.ts';
import { asleep, awake, isDone, underWay } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L330', 'contract §3.1'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    "What another agent says about a session's hibernation or wake is ignored; its own agent's word counts.",
  async given(world) {
    const owner = await world.fleet.join();
    const sleeper = await asleep(world, owner);
    const runner = await awake(world, owner);
    const stranger = await world.fleet.join({ manner: 'silent' });
    return {
      stranger,
      later: await laterReport(world, stranger),
      waking: await underWay(world, owner, 'wake', sleeper),
      hibernating: await underWay(world, owner, 'hibernate', runner),
    };
  },
  async when({ sql, arrange }, { stranger, later, waking, hibernating }) {
    const states = async () => [
      String((await sql.session(hibernating.id))?.['state']),
      String((await sql.session(waking.id))?.['state']),
    ];
    for (const one of [hibernating, waking]) isDone({ ...one, agent: stranger });
    const heard = await later.heard();
    const afterStranger = await states();
    for (const one of [hibernating, waking]) isDone(one);
    await arrange.comesTo(hibernating.id, 'hibernated');
    await arrange.comesTo(waking.id, 'running');
    return { heard, afterStranger, afterOwner: await states() };
  },
  then: {
    "a stranger's reports end neither": ({ heard, afterStranger }) => {
      expect(heard, 'a later report of the stranger about its own session was heard').toBe(true);
      expect(afterStranger).toEqual(['hibernating', 'waking']);
    },
    'those of its own agent end both': ({ afterOwner }) =>
      expect(afterOwner).toEqual(['hibernated', 'running']),
  },
});
