import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placed, placedInARow } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L423-426', 'plan:L442', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A session that names a region goes to an agent of it, however busy that one is.',
  async given(world) {
    const region = world.unique('us-west-2');
    return {
      region,
      there: await agentWithSessions(world, running(5), { region }),
      elsewhere: await world.fleet.join({ region: world.unique('eu-west-1'), manner: 'silent' }),
      nowhere: await world.fleet.join({ region: null, manner: 'silent' }),
    };
  },
  async when(world, { region, there }) {
    const wished = await placedInARow(world, 3, { region });
    const twin = await placed(world);
    return { wished: wished.map(({ agent }) => agent), twin: twin.agent, there: there.agentId };
  },
  then: {
    'each goes to the region that was asked for': ({ wished, there }) =>
      expect(wished).toEqual([there, there, there]),
    // Which shows that the load would have led elsewhere.
    'without that wish an idle agent is taken': ({ twin, there }) => expect(twin).not.toBe(there),
  },
});
