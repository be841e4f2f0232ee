import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { endState, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';

const AT_ONCE = 5;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'contract §2.2', 'contract §3.3'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session deleted as soon as it was created is started and then stopped, in that order.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join({ manner: 'silent' });
    await arrange.session(); // user and template are in place, so that nothing delays the race
    return agent;
  },
  async when({ api, arrange, patience, sql }, agent) {
    const race = async () => {
      const { id } = await arrange.session();
      const { status } = await api.delete(`/sessions/${id}`);
      if (!accepted(status))
        throw new Prerequisite('termination/stops-a-pending-session', `A deletion was answered ${status}.`);
      const stop = await stopIsUnderWay({ patience, sql }, agent, id);
      const order = agent.commands
        .filter(({ payload }) => textAt(payload, 'sessionId') === id)
        .map(({ action }) => action);
      stopIsDone(agent, stop, id);
      const ended = await endState({ arrange, sql }, id);
      return { order, ended };
    };
    return Promise.all(Array.from({ length: AT_ONCE }, race));
  },
  then: {
    'the agent gets the start, then the stop': (races) =>
      expect(races.map(({ order }) => order)).toEqual(races.map(() => ['start_session', 'stop_session'])),
    'it ends terminated': (races) =>
      expect(races.map(({ ended }) => ended)).toEqual(races.map(() => 'terminated')),
  },
});
