import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { endState, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';
import { laterReport } from './stage/later-report.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L283', 'contract §3.1'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: "What another agent says about a session's stop is ignored; its own agent's word counts.",
  async given(world) {
    const owner = await world.fleet.join();
    const { id } = await world.arrange.runningSession(owner);
    owner.manner = 'silent';
    const stranger = await world.fleet.join({ manner: 'silent' });
    return { owner, id, stranger, later: await laterReport(world, stranger) };
  },
  async when({ api, sql, arrange, patience }, { owner, id, stranger, later }) {
    await api.delete(`/sessions/${id}`);
    const stop = await stopIsUnderWay({ patience, sql }, owner, id);
    stopIsDone(stranger, stop, id);
    const heard = await later.heard();
    const afterStranger = (await sql.session(id))?.['state'];
    stopIsDone(owner, stop, id);
    const ended = await endState({ arrange, sql }, id);
    return { heard, stayed: stranger.isOpen, afterStranger, ended };
  },
  then: {
    "a stranger's report does not end it": ({ heard, afterStranger }) => {
      expect(heard, 'a later report of the stranger about its own session was heard').toBe(true);
      expect(afterStranger).not.toBe('terminated');
    },
    'the stranger stays connected': ({ stayed }) => expect(stayed).toBe(true),
    'the report of its own agent does': ({ ended }) => expect(ended).toBe('terminated'),
  },
});
