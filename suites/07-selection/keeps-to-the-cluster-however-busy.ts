import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placedInARow } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L418-421', 'plan:L441', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement:
    'A session that names a cluster goes to an agent of it, however busy that one and idle others are.',
  async given(world) {
    const clusterId = world.unique('prod-us-east-1');
    const busy = await agentWithSessions(world, running(5), { clusterId });
    const idle = await world.fleet.join({ clusterId: world.unique('prod-eu-west-1'), manner: 'silent' });
    // One without any cluster belongs to none, and not to each.
    const nowhere = await world.fleet.join({ clusterId: null, manner: 'silent' });
    return { clusterId, busy, idle, nowhere };
  },
  async when(world, { clusterId, busy, idle, nowhere }) {
    const names = { [busy.agentId]: 'busy', [idle.agentId]: 'idle', [nowhere.agentId]: 'nowhere' };
    const sessions = await placedInARow(world, 3, { clusterId });
    return sessions.map(({ agent }) => (agent === null ? null : (names[agent] ?? agent)));
  },
  then: {
    'no session goes to the idle agent of another cluster': (went) => expect(went).not.toContain('idle'),
    'no session goes to an idle agent without a cluster': (went) => expect(went).not.toContain('nowhere'),
    'each goes to the busy agent of the cluster': (went) => expect(went).toEqual(['busy', 'busy', 'busy']),
  },
});
