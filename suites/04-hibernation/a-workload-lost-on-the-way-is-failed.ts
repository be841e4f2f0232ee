import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asleep, awake, underWay, type UnderWay } from './stage/under-way.ts';

/** The agent says that the workload is gone, before the change was done. */
async function lost({ api, arrange, sql }: World, { id, agent }: UnderWay) {
  agent.status({ sessionId: id, state: 'failed' });
  const state = (await arrange.comesTo(id, 'failed')).value?.['state'] ?? null;
  const open = (await sql.commandsOf(id)).filter(
    ({ status }) => status !== 'completed' && status !== 'failed',
  ).length;
  const { status } = await api.delete(`/sessions/${id}`);
  return { state, open, deletable: accepted(status) };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L330', 'contract §3.3', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session whose workload is lost while it hibernates or wakes is failed, and can be deleted.',
  async given(world) {
    const agent = await world.fleet.join();
    const sleeper = await asleep(world, agent);
    const other = await awake(world, agent);
    return {
      waking: await underWay(world, agent, 'wake', sleeper),
      hibernating: await underWay(world, agent, 'hibernate', other),
    };
  },
  async when(world, { hibernating, waking }) {
    return { hibernating: await lost(world, hibernating), waking: await lost(world, waking) };
  },
  then: {
    'lost while hibernating, it is failed': ({ hibernating }) => expect(hibernating.state).toBe('failed'),
    'lost while waking, it is failed': ({ waking }) => expect(waking.state).toBe('failed'),
    'the command that was open has ended': ({ hibernating, waking }) =>
      expect([hibernating.open, waking.open]).toEqual([0, 0]),
    'it can be deleted': ({ hibernating, waking }) =>
      expect([hibernating.deletable, waking.deletable]).toEqual([true, true]),
  },
});
