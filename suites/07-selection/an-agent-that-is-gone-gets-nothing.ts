import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { defineCheck, type World } from '../world/world.ts';
import { placed, placedInARow } from './stage/placed.ts';

/** The only agent goes; from the first refusal on there must be no other answer until it is back. */
async function goneAndBack(world: World, agent: ProbeAgent, go: () => Promise<void>) {
  const { eventually, fleet, patience } = world;
  await go();
  const noticed = await eventually(
    () => placed(world),
    ({ status }) => !accepted(status),
    patience.dropped,
  );
  const later = await placedInARow(world, 3);
  await fleet.reconnect(agent);
  const back = await placed(world);
  return {
    noticed: noticed.held,
    later: later.map(({ status }) => status),
    back: back.agent === agent.agentId,
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L428-431', 'plan:L443', 'contract §3.1', 'contract §10'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Within five seconds of its connection breaking an agent gets nothing, until it is back.',
  given: ({ fleet }) => fleet.join({ manner: 'silent' }),
  async when(world, agent) {
    return {
      dropped: await goneAndBack(world, agent, () => agent.drop()),
      left: await goneAndBack(world, agent, () => agent.leave()),
    };
  },
  then: {
    'its broken connection is noticed': ({ dropped }) => expect(dropped.noticed).toBe(true),
    'so is its leaving': ({ left }) => expect(left.noticed).toBe(true),
    'from then on no session is accepted': ({ dropped, left }) =>
      expect([...dropped.later, ...left.later].filter(accepted)).toEqual([]),
    'once it is back it gets the next one': ({ dropped, left }) =>
      expect([dropped.back, left.back]).toEqual([true, true]),
  },
});
