import { expect } from 'vitest';
import type { Row } from '../world/arrange.ts';
import { defineCheck } from '../world/world.ts';
import { hasEnded } from './stage/has-ended.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { full, inPlace } from './stage/standing.ts';

const idsOf = async (rows: Promise<readonly Row[]>) => (await rows).map(({ id }) => String(id));

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L353-355', 'plan:L364-365', 'contract §4', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'What sessions used can be used again as soon as they are terminated or have failed.',
  async given(world) {
    const agent = await world.fleet.join();
    const ofTheAgent = { agent_id: agent.agentId };
    const placed = await inPlace(world, { stopping: full(ofTheAgent), failing: full(ofTheAgent) });
    return { agent, placed };
  },
  async when(world, { agent, placed }) {
    const { api, sql } = world;
    const whileTheyRun = await oneMoreEach(world, placed);
    const stopping = await idsOf(sql.select('sessions', { user_id: placed.stopping.user.id }));
    const failing = await idsOf(sql.select('sessions', { user_id: placed.failing.user.id }));
    await Promise.all(stopping.map((id) => api.delete(`/sessions/${id}`)));
    for (const sessionId of failing) agent.status({ sessionId, state: 'failed' });
    for (const id of stopping) await hasEnded(world, id, 'terminated');
    for (const id of failing) await hasEnded(world, id, 'failed');
    return { whileTheyRun, then: await oneMoreEach(world, placed) };
  },
  then: {
    'while they run there is no room': ({ whileTheyRun }) =>
      expect(whileTheyRun).toEqual({ stopping: 'refused', failing: 'refused' }),
    'once they are terminated another is admitted': ({ then }) => expect(then.stopping).toBe('admitted'),
    'once they have failed another is admitted': ({ then }) => expect(then.failing).toBe('admitted'),
  },
});
