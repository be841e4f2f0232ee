import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'plan:L477', 'contract §2.5'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A rotated key replaces the old one from then on, without ending the connection that is open.',
  given: ({ fleet }) => fleet.join({ manner: 'silent' }),
  async when(world, agent) {
    const { api, fleet, arrange, unique } = world;
    const { agentId, key: old } = agent;
    const rotated = await api.post(`/admin/agents/${agentId}/rotate-key`);
    const fresh = textAt(rotated.body, 'apiKey') ?? '';
    const commanded = agent.isOpen && (await arrange.sentinel(agent));
    const registering = async (key: string) => (await fleet.register({ agentId }, key)).answer.status;
    const connecting = async (key: string) => {
      const connected = await fleet.connect(agentId, key, { manner: 'silent' });
      return connected.opened ? 101 : connected.status;
    };
    const byOld = { registers: await registering(old), connects: await connecting(old) };
    const open = agent.isOpen;
    const byNew = { registers: await registering(fresh), connects: await connecting(fresh) };
    return {
      rotated: { status: rotated.status, isNew: fresh !== '' && fresh !== old },
      wellFormed: /^[0-9a-fA-F]{64}$/.test(fresh),
      commanded,
      open,
      byOld,
      byNew,
      unknown: (await api.post(`/admin/agents/${unique('nobody')}/rotate-key`)).status,
    };
  },
  then: {
    'a new key is told, of 64 hex characters': ({ rotated, wellFormed }) =>
      expect({ ...rotated, wellFormed }).toEqual({ status: 200, isNew: true, wellFormed: true }),
    'the open connection stays, and commands still come': ({ open, commanded }) =>
      expect({ open, commanded }).toEqual({ open: true, commanded: true }),
    'the old key is refused from then on': ({ byOld }) => {
      expect([401, 403]).toContain(byOld.registers);
      expect([401, 403]).toContain(byOld.connects);
    },
    'the agent returns with the new one': ({ byNew }) =>
      expect(byNew).toEqual({ registers: 200, connects: 101 }),
    'an unknown agent is answered 404': ({ unknown }) => expect(unknown).toBe(404),
  },
});
