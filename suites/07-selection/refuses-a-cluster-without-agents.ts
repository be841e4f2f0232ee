import { expect } from 'vitest';
import { accepted, turnedAway } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { placed } from './stage/placed.ts';
import { gone } from './stage/seen-as.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L418-421', 'plan:L441', 'plan:L443', 'contract §6', 'contract §2.6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A session that names a cluster where nobody is there to take it is refused, not sent elsewhere.',
  async given(world) {
    const idle = await world.fleet.join({ manner: 'silent' });
    const clusterId = world.unique('prod-us-east-1');
    const away = await world.fleet.join({ clusterId, manner: 'silent' });
    await away.drop();
    await gone(world, away);
    return { idle, left: clusterId };
  },
  async when(world, { idle, left }) {
    return {
      unknown: await placed(world, { clusterId: world.unique('prod-us-east-1') }),
      left: await placed(world, { clusterId: left }),
      twin: await placed(world),
      idle: idle.agentId,
    };
  },
  then: {
    'a cluster that nobody has is refused': ({ unknown }) =>
      expect(turnedAway(unknown.status), `answered ${unknown.status}`).toBe(true),
    'a cluster whose only agent is away is refused': ({ left }) =>
      expect(turnedAway(left.status), `answered ${left.status}`).toBe(true),
    'the idle agent of another cluster gets neither': ({ unknown, left, idle }) =>
      expect([unknown.agent, left.agent]).not.toContain(idle),
    "the same in the idle agent's own cluster is accepted": ({ twin }) =>
      expect(accepted(twin.status), `answered ${twin.status}`).toBe(true),
  },
});
