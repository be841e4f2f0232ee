import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { returns } from './stage/returns.ts';
import { startedOn } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L191', 'contract §3.3'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A start that the agent never answered is sent again when the agent comes back.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'silent' });
    const done = await startedOn(world, agent);
    agent.complete(done.command);
    await world.arrange.comesTo(done.id, 'running');
    return { agent, done };
  },
  async when(world, { agent, done }) {
    const open = [];
    for (let made = 0; made < 3; made++) open.push(await startedOn(world, agent));
    await agent.drop();
    const due = open.map(({ id }) => id);
    const came = await returns(world, agent, due);
    const ids = (id: string) =>
      agent.commands
        .filter(({ payload }) => JSON.stringify(payload).includes(id))
        .map(({ commandId }) => commandId);
    return { done: done.id, due, came, different: due.map((id) => new Set(ids(id)).size) };
  },
  then: {
    'what was never answered comes again': ({ due, came }) =>
      expect(due.filter((id) => !came.includes(id))).toEqual([]),
    'each comes once on the new connection': ({ due, came }) =>
      expect(came.filter((id) => due.includes(id)).length).toBe(
        new Set(came.filter((id) => due.includes(id))).size,
      ),
    'they come in the order of their creation': ({ due, came }) => {
      const again = [...new Set(came)].filter((id) => due.includes(id));
      expect(again).toEqual(due.filter((id) => again.includes(id)));
    },
    'they keep their command ids': ({ due, different }) => expect(different).toEqual(due.map(() => 1)),
    'what was completed does not come again': ({ done, came }) => expect(came).not.toContain(done),
  },
});
