import { expect } from 'vitest';
import { field, listAt, textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L477', 'contract §2.5', 'contract §3.1'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'A deleted agent is gone with its connection and commands; its sessions stay, and it may come anew.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const running = await arrange.runningSession(agent);
    agent.manner = 'silent';
    const waiting = await arrange.session();
    return { agent, running, waiting };
  },
  async when({ api, fleet, sql, eventually, patience }, { agent, running, waiting }) {
    const { agentId, key } = agent;
    const commands = async () => (await sql.select('agent_commands', { agent_id: agentId })).length;
    const before = await commands();
    const deleted = await api.delete(`/admin/agents/${agentId}`);
    const closed = await eventually(
      () => agent.isOpen,
      (open) => !open,
      patience.dropped,
    );
    const [row, pending] = [await sql.session(running.id), await sql.session(waiting.id)];
    const shown = (await api.get(`/sessions/${running.id}`)).body;
    const old = await fleet.connect(agentId, key);
    const listed = listAt((await api.get('/admin/agents')).body, 'agents') ?? [];
    const gone = {
      read: (await api.get(`/admin/agents/${agentId}`)).status,
      listed: listed.some((one) => textAt(one, 'agentId') === agentId),
      again: (await api.delete(`/admin/agents/${agentId}`)).status,
    };
    const anew = await fleet.register({ agentId });
    const back = await fleet.connect(agentId, anew.key, { manner: 'silent' });
    return {
      deleted: deleted.status,
      closed: closed.held,
      commands: { before, after: await commands() },
      session: [row?.['state'], row?.['agent_id'] ?? null],
      waiting: pending?.['agent_id'] ?? null,
      shown: [textAt(shown, 'name') === running.id, field(shown, 'agentId') ?? null],
      old: old.opened ? 101 : old.status,
      gone,
      anew: anew.answer.status,
      back: back.opened ? 101 : back.status,
    };
  },
  then: {
    'the deletion is answered 200 or 204': ({ deleted }) => expect([200, 204]).toContain(deleted),
    'its connection is closed': ({ closed }) => expect(closed).toBe(true),
    'its sessions stay, in their state, without an agent': ({ session, waiting }) => {
      expect(session).toEqual(['running', null]);
      expect(waiting).toBeNull();
    },
    'they are still shown': ({ shown }) => expect(shown).toEqual([true, null]),
    'its commands go': ({ commands }) => {
      expect(commands.before).toBeGreaterThan(0);
      expect(commands.after).toBe(0);
    },
    'it is unknown from then on': ({ gone }) =>
      expect(gone).toEqual({ read: 404, listed: false, again: 404 }),
    'its old key opens nothing': ({ old }) => expect([401, 403, 404]).toContain(old),
    'it may register anew, and connect': ({ anew, back }) => {
      expect([200, 201]).toContain(anew);
      expect(back).toBe(101);
    },
  },
});
