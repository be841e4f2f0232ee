import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { placed } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L419', 'plan:L424', 'plan:L441', 'plan:L442', 'contract §1', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: "An agent's cluster and region are those of its row, also when they were set by SQL.",
  async given({ fleet, unique }) {
    const set = { cluster_id: unique('prod-us-east-1'), region: unique('us-west-2') };
    const idle = await fleet.join({ clusterId: set.cluster_id, region: null, manner: 'silent' });
    return { set, idle, agent: await fleet.join({ region: null, manner: 'silent' }) };
  },
  async when(world, { set, agent }) {
    const { sql, eventually, patience } = world;
    await sql.update('agents', { agent_id: agent.agentId }, set);
    const wish = { clusterId: set.cluster_id, region: set.region };
    const found = await eventually(
      () => placed(world, wish),
      (session) => session.agent === agent.agentId,
      patience.truth,
    );
    const second = await placed(world, wish);
    const here = await placed(world);
    return { went: [found.value.agent, second.agent], agent: agent.agentId, here: here.status };
  },
  then: {
    'sessions for the cluster and region of its row go to it': ({ went, agent }) =>
      expect(went).toEqual([agent, agent]),
    'the cluster that it was registered with has nobody any more': ({ here }) =>
      expect(accepted(here), `answered ${here}`).toBe(false),
  },
});
