import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { isTerminated, stopArrives, stopIsDone } from './stage/stopping.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L257', 'plan:L270', 'plan:L285', 'R7', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A stopped session goes from running over terminating to terminated, and skips none of them.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const { id } = await arrange.runningSession(agent);
    agent.manner = 'silent';
    return { agent, id };
  },
  async when({ api, sql, arrange, patience }, { agent, id }) {
    // The agent is held back at each step, so that no state can pass unseen.
    const state = async () => (await sql.session(id))?.['state'] ?? null;
    const seen = [await state()];
    await api.delete(`/sessions/${id}`);
    seen.push(await state());
    const stop = await stopArrives({ patience }, agent, id);
    agent.ack(stop);
    stopIsDone(agent, stop, id);
    await isTerminated({ arrange, sql }, id);
    return [...seen, await state()];
  },
  then: {
    'its row is running, then terminating, then terminated': (seen) =>
      expect(seen).toEqual(['running', 'terminating', 'terminated']),
  },
});
