import { expect } from 'vitest';
import { field } from '../doors/http/read.ts';
import { accepted, IMPOSSIBLE } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';

const UNASKED = ['hibernate_session', 'wake_session'];

async function standing({ sql }: World, id: string) {
  const row = await sql.session(id);
  const commands = await sql.commandsOf(id);
  return { state: String(row?.['state']), commands: commands.map(({ action }) => String(action)) };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L469-471', 'plan:L476', 'R1', 'contract §2.6', 'contract §4'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A terminated session can be neither hibernated nor woken: 404 or 409, and nothing changes.',
  async given({ fleet, arrange, api }) {
    const agent = await fleet.join();
    const { id } = await arrange.runningSession(agent);
    const { id: living } = await arrange.runningSession(agent);
    await api.delete(`/sessions/${id}`);
    await arrange.comesToByCommand(id, 'terminated');
    return { agent, id, living };
  },
  async when(world, { agent, id, living }) {
    const { api, note, arrange } = world;
    const before = await standing(world, id);
    const hibernate = await api.put(`/sessions/${id}/hibernate`);
    const wake = await api.put(`/sessions/${id}/wake`);
    note(`Hibernating what is terminated is answered ${hibernate.status}, waking it ${wake.status}.`);
    const after = await standing(world, id);
    const twin = (await api.put(`/sessions/${living}/hibernate`)).status;
    const sentinel = await arrange.sentinel(agent);
    const told = agent.commands.filter(
      ({ action, payload }) => UNASKED.includes(action) && field(payload, 'sessionId') === id,
    );
    return {
      hibernate: hibernate.status,
      wake: wake.status,
      before,
      after,
      twin,
      sentinel,
      told: told.map(({ action }) => action),
    };
  },
  then: {
    'hibernating it is answered 404 or 409': ({ hibernate }) => expect(IMPOSSIBLE).toContain(hibernate),
    'waking it is answered 404 or 409': ({ wake }) => expect(IMPOSSIBLE).toContain(wake),
    'it stays terminated, and no command is made': ({ before, after }) => {
      expect(before.state).toBe('terminated');
      expect(after).toEqual(before);
    },
    'its agent is told nothing of it': ({ told, sentinel }) =>
      expect({ told, sentinel }).toEqual({ told: [], sentinel: true }),
    'a running session may be hibernated': ({ twin }) =>
      expect(accepted(twin), `answered ${twin}`).toBe(true),
  },
});
