import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { startReceived } from './stage/started-on.ts';

const SESSIONS = 4;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L208-211', 'plan:L189', 'plan:L215', 'plan:L233', 'contract §2.2'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The row of a new session names the agent that gets its start command.',
  // Two, so that naming any other than the right one shows.
  given: async ({ fleet }) => [
    await fleet.join({ manner: 'silent' }),
    await fleet.join({ manner: 'silent' }),
  ],
  async when(world, agents) {
    const sessions = [];
    for (let made = 0; made < SESSIONS; made++) {
      const { id } = await world.arrange.session();
      const recorded = textAt(await world.sql.session(id), 'agent_id') ?? null;
      sessions.push({ recorded, startedBy: (await startReceived(world, agents, id)).agent.agentId });
    }
    return sessions;
  },
  then: {
    'each row names an agent at once': (sessions) =>
      expect(sessions.filter(({ recorded }) => recorded === null)).toEqual([]),
    'it is the agent that gets the command': (sessions) => {
      const named = sessions.filter(({ recorded }) => recorded !== null);
      expect(named.map(({ recorded }) => recorded)).toEqual(named.map(({ startedBy }) => startedBy));
    },
  },
});
