import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { placed } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L419', 'plan:L424', 'plan:L441', 'contract §2.5', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'An agent that registers anew, with another cluster and region, is found there, and no longer here.',
  async given({ fleet, unique, clusterId }) {
    const from = { clusterId: clusterId ?? unique('prod-us-east-1'), region: unique('us-east-1') };
    const to = { clusterId: unique('prod-us-west-2'), region: unique('us-west-2') };
    return { from, to, moving: await fleet.join({ ...from, manner: 'silent' }) };
  },
  async when(world, { from, to, moving }) {
    const { fleet } = world;
    await moving.drop();
    await fleet.register({ agentId: moving.agentId, ...to }, moving.key);
    await fleet.reconnect(moving);
    await fleet.join({ clusterId: to.clusterId, manner: 'silent' });
    const here = await placed(world, { clusterId: from.clusterId });
    const there = await placed(world, { clusterId: to.clusterId, region: to.region });
    const second = await placed(world, { clusterId: to.clusterId, region: to.region });
    return {
      here: here.status,
      there: [there.agent, second.agent],
      moving: moving.agentId,
    };
  },
  then: {
    'the old cluster has nobody any more': ({ here }) =>
      expect(accepted(here), `answered ${here}`).toBe(false),
    'sessions for the new region go to it': ({ there, moving }) => expect(there).toEqual([moving, moving]),
  },
});
