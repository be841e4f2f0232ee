import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { startReceived } from './stage/started-on.ts';

const SESSIONS = 10;

/** R8: ten over two is even when each has four to six. */
const EVEN = [4, 5, 6];

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L219-229', 'plan:L235', 'R8', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Ten sessions are spread evenly over two agents.',
  given: async ({ fleet }) => [
    await fleet.join({ manner: 'silent' }),
    await fleet.join({ manner: 'silent' }),
  ],
  async when(world, agents) {
    const made: { owner: unknown; startedBy: string }[] = [];
    for (let number = 0; number < SESSIONS; number++) {
      const { id } = await world.arrange.session();
      const { agent } = await startReceived(world, agents, id);
      made.push({ owner: (await world.sql.session(id))?.['agent_id'] ?? null, startedBy: agent.agentId });
    }
    return agents.map(({ agentId }) => ({
      owns: made.filter(({ owner }) => owner === agentId).length,
      starts: made.filter(({ startedBy }) => startedBy === agentId).length,
      nameless: made.every(({ owner }) => owner === null),
    }));
  },
  then: {
    'each agent starts four to six of them': (agents) =>
      expect(agents.filter(({ starts }) => !EVEN.includes(starts))).toEqual([]),
    // Rows that name nobody at all have a finding of their own.
    'each agent owns four to six of the rows': (agents) =>
      expect(agents.filter(({ owns, nameless }) => !nameless && !EVEN.includes(owns))).toEqual([]),
  },
});
