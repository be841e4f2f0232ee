import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { endState, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';
import { laterReport } from './stage/later-report.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L257', 'plan:L270', 'plan:L285', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'An acknowledged stop is not a done one: the session stays terminating until the agent says more.',
  async given(world) {
    const agent = await world.fleet.join();
    const { id } = await world.arrange.runningSession(agent);
    agent.manner = 'silent';
    return { agent, id, later: await laterReport(world, agent) };
  },
  async when({ api, sql, arrange, patience }, { agent, id, later }) {
    await api.delete(`/sessions/${id}`);
    const stop = await stopIsUnderWay({ patience, sql }, agent, id);
    agent.ack(stop);
    const heard = await later.heard();
    const acknowledged = (await sql.session(id))?.['state'];
    stopIsDone(agent, stop, id);
    const ended = await endState({ arrange, sql }, id);
    return { heard, acknowledged, done: ended };
  },
  then: {
    'an acknowledgement does not end it': ({ heard, acknowledged }) => {
      expect(heard, 'a later report of the agent was heard').toBe(true);
      expect(acknowledged).not.toBe('terminated');
    },
    'the report of the end does': ({ done }) => expect(done).toBe('terminated'),
  },
});
