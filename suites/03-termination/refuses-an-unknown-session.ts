import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { stopArrives } from './stage/stopping.ts';
import { stopIds } from './stage/stops-received.ts';
import { whatStands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L254', 'contract §2.2', 'contract §2.6'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Deleting a session that does not exist answers 404, and makes nothing.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    return { agent, id: (await arrange.runningSession(agent)).id };
  },
  async when({ api, sql, unique, patience }, { agent, id }) {
    const unknown = unique('nobody');
    const refused = await api.delete(`/sessions/${unknown}`);
    const lawful = await api.delete(`/sessions/${id}`);
    await stopArrives({ patience }, agent, id);
    const stray = stopIds(agent, unknown).length;
    return {
      refused: refused.status,
      lawful: lawful.status,
      left: await whatStands(sql, unknown),
      stray,
    };
  },
  then: {
    'answers 404': ({ refused }) => expect(refused).toBe(404),
    'leaves no row and no command': ({ left }) => expect(left).toEqual({ session: null, commands: [] }),
    'the same request for a session that exists is accepted': ({ lawful }) =>
      expect(accepted(lawful), `answered ${lawful}`).toBe(true),
    'the agent is told nothing of it': ({ stray }) => expect(stray).toBe(0),
  },
});
