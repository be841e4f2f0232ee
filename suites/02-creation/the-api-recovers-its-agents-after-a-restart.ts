import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { returns } from './stage/returns.ts';
import { startedOn } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L191', 'plan:L461-462', 'contract §3.3', 'contract §1'],
  risk: 'plan:L565',
  profile: 'control-plane',
  controls: ['start-api'],
  world: { canary: true, reusable: true },
  requirement: 'After a restart of the API no session is lost, and its agents go on where they were.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'manual' });
    const running = await startedOn(world, agent);
    agent.complete(running.command);
    await world.arrange.comesTo(running.id, 'running');
    return { agent, running, open: [await startedOn(world, agent), await startedOn(world, agent)] };
  },
  async when(world, { agent, running, open }) {
    const { apis, sql, arrange, api } = world;
    const all = [running.id, ...open.map(({ id }) => id)];
    const states = async () => {
      const rows = await sql.select('sessions', { id: all });
      return all.map((id) => rows.find((row) => row['id'] === id)?.['state'] ?? null);
    };
    const before = await states();
    await apis[0]?.restart();
    await agent.closed;
    const after = await states();
    const readable = await Promise.all(all.map(async (id) => (await api.get(`/sessions/${id}`)).status));
    const due = open.map(({ id }) => id);
    const came = await returns(world, agent, due);
    for (const { command } of open) agent.complete(command);
    const ended = await Promise.all(due.map(async (id) => (await arrange.comesTo(id, 'running')).held));
    return { before, after, readable, due, came, running: running.id, ended };
  },
  then: {
    'every session is as it was': ({ before, after }) => expect(after).toEqual(before),
    'every session can be read': ({ readable }) => expect(readable).toEqual(readable.map(() => 200)),
    'what was open is sent again, once each': ({ due, came }) =>
      expect(came.filter((id) => due.includes(id)).sort()).toEqual([...due].sort()),
    'what was completed is not': ({ came, running }) => expect(came).not.toContain(running),
    'reports are heard again': ({ ended }) => expect(ended).toEqual(ended.map(() => true)),
  },
});
