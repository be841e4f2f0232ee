import { expect } from 'vitest';
import { stopArrives, stopIsDone, isTerminated } from '../03-termination/stage/stopping.ts';
import { defineCheck, type World } from '../world/world.ts';
import { toldAbout } from './stage/commands-received.ts';
import { asleep, awake, hasEnded, underWay } from './stage/under-way.ts';

/** How its commands stand, its start apart, once all of them have ended or patience has. */
async function commands({ sql, eventually, patience }: World, id: string) {
  const look = async () =>
    (await sql.commandsOf(id))
      .filter(({ action }) => action !== 'start_session')
      .map(({ action, status }) => `${String(action)} ${String(status)}`);
  const ended = (all: string[]) => all.every((one) => /(completed|failed)$/.test(one));
  return (await eventually(look, ended, patience.report)).value;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L306', 'plan:L319', 'contract §3.3', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A session that has fallen asleep, woken or ended has no open command left, whatever was said of the commands themselves.',
  async given(world) {
    const agent = await world.fleet.join();
    return {
      agent,
      cycled: await awake(world, agent),
      stopped: await awake(world, agent),
      cut: await asleep(world, agent),
    };
  },
  async when(world, { agent, cycled, stopped, cut }) {
    // By `status` alone: nobody ever says that the commands are complete.
    const hibernate = await underWay(world, agent, 'hibernate', cycled);
    agent.status({ sessionId: cycled, state: 'hibernated' });
    await hasEnded(world, hibernate);
    const wake = await underWay(world, agent, 'wake', cycled);
    agent.status({ sessionId: cycled, state: 'running' });
    await hasEnded(world, wake);
    // Deleted on the way: the stop is done, and what was under way is not.
    await underWay(world, agent, 'hibernate', stopped);
    await underWay(world, agent, 'wake', cut);
    for (const id of [stopped, cut]) {
      await world.api.delete(`/sessions/${id}`);
      stopIsDone(agent, await stopArrives(world, agent, id), id);
      await isTerminated(world, id);
    }
    const ids = [cycled, stopped, cut];
    const statuses = [];
    for (const id of ids) statuses.push(await commands(world, id));
    const before = ids.map((id) => toldAbout(agent, id).length);
    await agent.drop();
    await world.fleet.reconnect(agent);
    const sentinel = await world.arrange.sentinel(agent);
    const again = ids.flatMap((id, index) => toldAbout(agent, id).slice(before[index]));
    return { cycled: statuses[0], stopped: statuses[1], cut: statuses[2], sentinel, again };
  },
  then: {
    'asleep and woken by status, both commands are completed': ({ cycled }) =>
      expect(cycled).toEqual(['hibernate_session completed', 'wake_session completed']),
    'deleted while hibernating: the stop is completed, the hibernation has failed': ({ stopped }) =>
      expect(stopped).toEqual(['hibernate_session failed', 'stop_session completed']),
    'deleted while waking: the stop is completed, the wake has failed': ({ cut }) =>
      expect(cut?.slice(-2)).toEqual(['wake_session failed', 'stop_session completed']),
    'none of them is sent again on the next connection': ({ again, sentinel }) =>
      expect({ again, sentinel }).toEqual({ again: [], sentinel: true }),
  },
});
