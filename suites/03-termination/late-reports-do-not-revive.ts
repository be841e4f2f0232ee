import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { isTerminated, stopArrives } from './stage/stopping.ts';
import { laterReport } from './stage/later-report.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L285', 'contract §3.3', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Once terminated, a session stays terminated, whatever its agent still reports about it.',
  async given(world) {
    const agent = await world.fleet.join();
    const { id } = await world.arrange.runningSession(agent);
    return { agent, id, later: await laterReport(world, agent) };
  },
  async when({ api, sql, arrange, patience }, { agent, id, later }) {
    const start = await agent.awaitCommand({ action: 'start_session', sessionId: id }, patience.command);
    await api.delete(`/sessions/${id}`);
    const stop = await stopArrives({ patience }, agent, id);
    await isTerminated({ arrange, sql }, id);
    if (start.value) agent.complete(start.value);
    for (const state of ['starting', 'running', 'hibernated', 'failed'])
      agent.status({ sessionId: id, state });
    agent.failed(stop, 'on second thoughts');
    const heard = await later.heard();
    return { heard, after: (await sql.session(id))?.['state'] };
  },
  then: {
    'it stays terminated': ({ heard, after }) => {
      expect(heard, 'a later report of the agent was heard').toBe(true);
      expect(after).toBe('terminated');
    },
  },
});
