import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placedInARow } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L413-416', 'plan:L440', 'contract §2.5', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement:
    'An agent that has as many sessions as it takes gets no more; one without a limit always does.',
  async given(world) {
    return {
      full: await agentWithSessions(world, running(2), { capacity: { maxSessions: 2 } }),
      unlimited: await agentWithSessions(world, running(9), { capacity: null }),
    };
  },
  async when(world, { full, unlimited }) {
    const names = { [full.agentId]: 'full', [unlimited.agentId]: 'unlimited' };
    const sessions = await placedInARow(world, 3);
    return sessions.map(({ agent }) => (agent === null ? null : (names[agent] ?? agent)));
  },
  then: {
    'none goes to the full agent, although it has the fewest': (went) => expect(went).not.toContain('full'),
    'all go to the one without a limit': (went) =>
      expect(went).toEqual(['unlimited', 'unlimited', 'unlimited']),
  },
});
