import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { NONSENSE, oddInPart, withoutMeaning } from './hostile/broken-frames.ts';
import { laterCounts, startedByHand } from './hostile/started-by-hand.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L477', 'contract §3.1'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A report with a field of the wrong kind changes nothing, and does not end the connection.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'manual' });
    return {
      agent,
      meant: await startedByHand(world, agent),
      odd: await startedByHand(world, agent),
      later: await startedByHand(world, agent),
    };
  },
  async when(world, { agent, meant, odd, later }) {
    const { sql, api } = world;
    const stands = async () => ({
      state: String((await sql.session(meant.id))?.['state']),
      ended: (await sql.commandsOf(meant.id)).filter(({ status }) =>
        ['ack', 'completed', 'failed'].includes(String(status)),
      ).length,
    });
    const before = await stands();
    const frames = [...withoutMeaning(meant.id, meant.command.commandId), ...NONSENSE, ...oddInPart(odd.id)];
    for (const frame of frames) agent.sendRaw(frame, 'a field of the wrong kind, or no frame');
    const heard = await laterCounts(world, agent, later);
    return {
      sent: frames.length,
      before,
      after: await stands(),
      open: agent.isOpen,
      heard,
      status: String((await sql.agent(agent.agentId))?.['status']),
      serves: (await api.get(`/sessions/${meant.id}`)).status,
    };
  },
  then: {
    'the connection stays, and the agent is online': ({ open, status }) =>
      expect({ open, status }).toEqual({ open: true, status: 'online' }),
    'the session and its command stay as they were': ({ before, after }) => expect(after).toEqual(before),
    'a lawful report after them counts': ({ open, heard }) => expect(open && !heard).toBe(false),
    'the API serves': ({ serves }) => expect(serves).toBe(200),
  },
});
