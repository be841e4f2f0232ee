import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { runningOn, sharedPlatformAgent, stopsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L249-270', 'plan:L284-285', 'R7'],
  risk: 'plan:L565',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 420_000,
  requirement: 'A session deleted over HTTP is gone from the cluster, and its row says terminated.',
  async given(world) {
    const at = await sharedPlatformAgent(world);
    return { ...at, ...(await runningOn(world, at, { persistentHome: false })) };
  },
  async when(world, { cluster, id }) {
    const before = await whatIsLeft(cluster, id);
    const { status } = await world.api.delete(`/sessions/${id}`);
    const row = await world.arrange.comesTo(id, ['terminated', 'failed'], stopsWithin(world));
    return {
      before,
      accepted: accepted(status),
      state: textAt(row.value, 'state') ?? null,
      left: await whatIsLeft(cluster, id),
    };
  },
  then: {
    'it is accepted': ({ accepted }) => expect(accepted).toBe(true),
    'the row comes to terminated': ({ state }) => expect(state).toBe('terminated'),
    'by then nothing of it is in the cluster': ({ before, state, left }) => {
      expect(before).toContain('deployment');
      expect(state).toBe('terminated');
      expect(left).toEqual([]);
    },
  },
});
