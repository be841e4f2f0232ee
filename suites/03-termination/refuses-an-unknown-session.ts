import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { stopArrives } from './stage/stopping.ts';
import { accepted } from './stage/accepted.ts';
import { whatStands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'contract §2.2', 'contract §2.6'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Deleting a session that does not exist answers 404, and makes nothing.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join({ manner: 'silent' });
    return { agent, id: (await arrange.session()).id };
  },
  async when({ api, sql, unique, patience }, { agent, id }) {
    const unknown = unique('nobody');
    const refused = await api.delete(`/sessions/${unknown}`);
    const lawful = await api.delete(`/sessions/${id}`);
    await stopArrives({ patience }, agent, id);
    const stops = agent.commands.filter(({ action }) => action === 'stop_session').length;
    return {
      refused: refused.status,
      lawful: lawful.status,
      left: await whatStands(sql, unknown),
      stops,
    };
  },
  then: {
    'answers 404': ({ refused }) => expect(refused).toBe(404),
    'leaves no row and no command': ({ left }) => expect(left).toEqual({ session: null, commands: [] }),
    'the same request for a session that exists is accepted': ({ lawful }) =>
      expect(accepted(lawful), `answered ${lawful}`).toBe(true),
    'the agent hears of the existing one only': ({ stops }) => expect(stops).toBe(1),
  },
});
