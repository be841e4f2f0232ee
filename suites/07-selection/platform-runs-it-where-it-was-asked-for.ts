import { expect } from 'vitest';
import { Prerequisite } from '../kit/prerequisite.ts';
import {
  platformAgent,
  runsWithin,
  sharedPlatformAgent,
  type PlatformAgent,
} from '../world/agent-on-platform.ts';
import type { SessionWish } from '../world/arrange.ts';
import { defineCheck, type World } from '../world/world.ts';

/** Where its Deployment is found, by the names of the agents' namespaces. */
async function runsIn(world: World, agents: Readonly<Record<string, PlatformAgent>>, wish: SessionWish) {
  const { id } = await world.arrange.session(wish);
  const { held, value } = await world.arrange.comesTo(id, 'running', runsWithin(world));
  if (!held)
    throw new Prerequisite(
      'creation/platform-creates-a-session',
      `The session ${id} did not become running; it is ${String(value?.['state'])}.`,
    );
  const found = [];
  for (const [name, { cluster }] of Object.entries(agents))
    if ((await cluster.get('Deployment', id)) !== undefined) found.push(name);
  return found;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L418-426', 'plan:L441', 'plan:L442', 'contract §6'],
  risk: 'plan:L573',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 500_000,
  requirement: 'Over real agents a session runs in the cluster, and in the region, that it was asked for.',
  async given(world) {
    const [region, elsewhere] = [world.unique('us-west-2'), world.unique('eu-west-1')];
    const agents = {
      west: await platformAgent(world, { region }),
      east: await platformAgent(world, { region: elsewhere }),
      // Of another cluster than those two.
      shared: await sharedPlatformAgent(world),
    };
    return { region, agents };
  },
  async when(world, { region, agents }) {
    const { clusterId } = agents.shared.agent;
    return {
      region: [await runsIn(world, agents, { region }), await runsIn(world, agents, { region })],
      cluster: [
        await runsIn(world, agents, { clusterId }),
        await runsIn(world, agents, { clusterId, region }),
      ],
    };
  },
  then: {
    'sessions for a region run with the agent of that region': ({ region }) =>
      expect(region).toEqual([['west'], ['west']]),
    'sessions for a cluster run in that cluster, whatever region they prefer': ({ cluster }) =>
      expect(cluster).toEqual([['shared'], ['shared']]),
  },
});
