import { expect } from 'vitest';
import { whatStands } from '../03-termination/stage/what-stands.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asks, type Sleep } from './stage/changes.ts';
import { toldAbout } from './stage/commands-received.ts';
import { refusesRows } from './stage/refuses-rows.ts';
import { asleep, awake } from './stage/under-way.ts';

/** Asked for while the database takes only one half of it. */
async function whileRefused(world: World, table: 'sessions' | 'agent_commands', change: Sleep, id: string) {
  const before = await whatStands(world.sql, id);
  await using _ = await refusesRows(world, table, id);
  const { status } = await asks(world.api, change, id);
  return { accepted: accepted(status), before, after: await whatStands(world.sql, id) };
}

/** Neither half goes without the other; then the same request with nothing in the way. */
async function halves(world: World, change: Sleep, id: string) {
  const noCommand = await whileRefused(world, 'agent_commands', change, id);
  const noRow = await whileRefused(world, 'sessions', change, id);
  const twin = accepted((await asks(world.api, change, id)).status);
  return { noCommand, noRow, twin };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L303-304', 'plan:L316-317', 'contract §2.2'],
  risk: 'plan:L571',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'The change of the row and the command to hibernate or wake are written together or not at all.',
  async given(world) {
    const agent = await world.fleet.join();
    return { agent, sleeper: await asleep(world, agent), runner: await awake(world, agent) };
  },
  async when(world, { agent, runner, sleeper }) {
    const told = [runner, sleeper].map((id) => toldAbout(agent, id).length);
    const hibernate = await halves(world, 'hibernate', runner);
    const wake = await halves(world, 'wake', sleeper);
    const sentinel = await world.arrange.sentinel(agent);
    const heard = [runner, sleeper].map((id, index) => toldAbout(agent, id).slice(told[index]));
    return { hibernate, wake, heard, sentinel };
  },
  then: {
    'a change whose command cannot be written is refused': ({ hibernate, wake }) =>
      expect([hibernate.noCommand.accepted, wake.noCommand.accepted]).toEqual([false, false]),
    'it leaves the row as it was': ({ hibernate: { noCommand: one }, wake: { noCommand: other } }) =>
      expect([one.after, other.after]).toEqual([one.before, other.before]),
    'a change whose row cannot be written is refused': ({ hibernate, wake }) =>
      expect([hibernate.noRow.accepted, wake.noRow.accepted]).toEqual([false, false]),
    'it leaves no command': ({ hibernate: { noRow: one }, wake: { noRow: other } }) =>
      expect([one.after.commands, other.after.commands]).toEqual([
        one.before.commands,
        other.before.commands,
      ]),
    'the same requests are accepted when nothing is in the way': ({ hibernate, wake }) =>
      expect([hibernate.twin, wake.twin]).toEqual([true, true]),
    'the agent hears of those alone': ({ heard, sentinel }) =>
      expect({ heard, sentinel }).toEqual({
        heard: [['hibernate_session'], ['wake_session']],
        sentinel: true,
      }),
  },
});
