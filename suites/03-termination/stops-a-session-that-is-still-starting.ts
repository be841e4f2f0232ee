import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { endState, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';
import { laterReport } from './stage/later-report.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L254', 'plan:L285', 'contract §2.2', 'contract §4'],
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A session that is still starting can be deleted, and the late end of its start does not revive it.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'silent' });
    const { id } = await world.arrange.session();
    const match = { action: 'start_session', sessionId: id };
    const { value: start } = await agent.awaitCommand(match, world.patience.command);
    if (start) agent.ack(start);
    agent.status({ sessionId: id, state: 'starting' });
    const { value } = await world.arrange.comesTo(id, 'starting');
    world.note(`The session is ${String(value?.['state'])} when it is deleted.`);
    return { agent, id, start, later: await laterReport(world, agent) };
  },
  async when({ api, sql, arrange, patience }, { agent, id, start, later }) {
    const state = async () => (await sql.session(id))?.['state'];
    const { status } = await api.delete(`/sessions/${id}`);
    const deleted = await state();
    const stop = accepted(status) ? await stopIsUnderWay({ patience, sql }, agent, id) : undefined;
    if (start) agent.complete(start);
    const heard = await later.heard();
    const afterStart = await state();
    if (stop) stopIsDone(agent, stop, id);
    const ended = await endState({ arrange, sql }, id);
    return { status, deleted, stop: stop !== undefined, heard, afterStart, ended };
  },
  then: {
    'the deletion is accepted': ({ status }) => expect(accepted(status), `answered ${status}`).toBe(true),
    'the agent is told to stop it': ({ stop }) => expect(stop).toBe(true),
    'the late end of the start changes nothing': ({ deleted, heard, afterStart }) => {
      expect(heard, 'a later report of the agent was heard').toBe(true);
      expect(afterStart).toBe(deleted);
    },
    'it ends terminated': ({ ended }) => expect(ended).toBe('terminated'),
  },
});
