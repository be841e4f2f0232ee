import { expect } from 'vitest';
import { defineCheck, type World } from '../world/world.ts';
import type { Sleep } from './stage/changes.ts';
import { commandsReceived } from './stage/commands-received.ts';
import { asleep, awake, done, underWay, type UnderWay } from './stage/under-way.ts';

/** Dropped before it has said a word, and again after it has said all. */
async function acrossConnections(world: World, begun: UnderWay) {
  const { agent, change, id } = begun;
  const received = () => commandsReceived(agent, change, id).map(({ commandId }) => commandId);
  const first = received().length;
  await agent.drop();
  await world.fleet.reconnect(agent);
  await world.eventually(received, (ids) => ids.length > first, world.patience.command);
  const again = received();
  await done(world, begun);
  await agent.drop();
  await world.fleet.reconnect(agent);
  const sentinel = await world.arrange.sentinel(agent);
  return { first, again: again.length, ids: new Set(again).size, later: received().length, sentinel };
}

type Seen = Readonly<Record<Sleep, Awaited<ReturnType<typeof acrossConnections>>>>;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L305', 'plan:L318', 'contract §3.3'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A hibernation or wake that the agent has not ended is sent again when it connects; one that has ended is not.',
  async given(world) {
    const agent = await world.fleet.join();
    return { agent, runner: await awake(world, agent), sleeper: await asleep(world, agent) };
  },
  async when(world, { agent, runner, sleeper }): Promise<Seen> {
    return {
      hibernate: await acrossConnections(world, await underWay(world, agent, 'hibernate', runner)),
      wake: await acrossConnections(world, await underWay(world, agent, 'wake', sleeper)),
    };
  },
  then: {
    'an unfinished hibernation comes again, the same': ({ hibernate: { first, again, ids } }) =>
      expect({ first, again, ids }).toEqual({ first: 1, again: 2, ids: 1 }),
    'an unfinished wake comes again, the same': ({ wake: { first, again, ids } }) =>
      expect({ first, again, ids }).toEqual({ first: 1, again: 2, ids: 1 }),
    'a finished hibernation does not': ({ hibernate: { again, later, sentinel } }) =>
      expect({ later, sentinel }).toEqual({ later: again, sentinel: true }),
    'a finished wake does not': ({ wake: { again, later, sentinel } }) =>
      expect({ later, sentinel }).toEqual({ later: again, sentinel: true }),
  },
});
