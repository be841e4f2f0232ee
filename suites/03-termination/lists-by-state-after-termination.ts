import { expect } from 'vitest';
import { listAt, textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { isTerminated } from './stage/stopping.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L257', 'plan:L270', 'contract §2.2'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A list by state shows a terminated session among the terminated, and no longer among the running.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const { username: user } = await arrange.user();
    const stopped = await arrange.runningSession(agent, { user });
    const kept = await arrange.runningSession(agent, { user });
    return { user, stopped: stopped.id, kept: kept.id };
  },
  async when({ api, arrange, sql }, { user, stopped, kept }) {
    await api.delete(`/sessions/${stopped}`);
    await isTerminated({ arrange, sql }, stopped);
    const listed = async (state: string) => {
      const { body } = await api.get(`/sessions?user=${user}&state=${state}`);
      return listAt(body, 'sessions')?.map((one) => textAt(one, 'name') ?? null) ?? null;
    };
    return { stopped, kept, terminated: await listed('terminated'), running: await listed('running') };
  },
  then: {
    'it is listed among the terminated': ({ terminated, stopped }) => expect(terminated).toEqual([stopped]),
    'it is not listed among the running': ({ running, kept }) => expect(running).toEqual([kept]),
  },
});
