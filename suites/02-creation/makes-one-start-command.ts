import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L190', 'contract §2.2'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Each accepted session has exactly one command, a start for one agent, as soon as it is answered.',
  given: ({ fleet }) => fleet.join({ manner: 'silent' }),
  async when({ arrange, sql }, agent) {
    const { id } = await arrange.session();
    const atOnce = await sql.commandsOf(id);
    await arrange.sentinel(agent);
    const later = await sql.commandsOf(id);
    return {
      agent: agent.agentId,
      atOnce: atOnce.map(({ action, agent_id }) => ({ action, agent: agent_id })),
      later: later.length,
    };
  },
  then: {
    'there is exactly one command': ({ atOnce }) => expect(atOnce.length).toBe(1),
    'it is start_session': ({ atOnce }) =>
      expect(atOnce.filter(({ action }) => action !== 'start_session')).toEqual([]),
    'it is for an agent that is online': ({ atOnce, agent }) =>
      expect(atOnce.filter((command) => command.agent !== agent)).toEqual([]),
    'no other follows': ({ atOnce, later }) => expect(later).toBe(atOnce.length),
  },
});
