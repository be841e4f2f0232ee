import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { endState, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L254', 'plan:L285', 'contract §2.2', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session whose start the agent has not even acknowledged can be deleted.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join({ manner: 'silent' });
    return { agent, id: (await arrange.session()).id };
  },
  async when({ api, sql, arrange, patience }, { agent, id }) {
    const before = (await sql.session(id))?.['state'];
    const { status } = await api.delete(`/sessions/${id}`);
    const stop = accepted(status) ? await stopIsUnderWay({ patience, sql }, agent, id) : undefined;
    if (stop) stopIsDone(agent, stop, id);
    const ended = await endState({ arrange, sql }, id);
    return { before, status, stop: stop !== undefined, ended };
  },
  then: {
    'the deletion is accepted': ({ status, before }) =>
      expect(accepted(status), `${String(before)}: answered ${status}`).toBe(true),
    'the agent is told to stop it': ({ stop }) => expect(stop).toBe(true),
    'it ends terminated': ({ ended }) => expect(ended).toBe('terminated'),
  },
});
