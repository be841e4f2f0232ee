import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { isTerminated, stopIsDone, stopIsUnderWay } from './stage/stopping.ts';
import { stopIds } from './stage/stops-received.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L284', 'contract §3.3'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A stop that has ended is never sent again, however often the agent connects.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const { id } = await arrange.runningSession(agent);
    agent.manner = 'silent';
    return { agent, id };
  },
  async when({ api, fleet, arrange, patience, sql }, { agent, id }) {
    await api.delete(`/sessions/${id}`);
    stopIsDone(agent, await stopIsUnderWay({ patience, sql }, agent, id), id);
    await isTerminated({ arrange, sql }, id);
    await agent.drop();
    await fleet.reconnect(agent);
    const first = await arrange.sentinel(agent);
    await agent.drop();
    await fleet.reconnect(agent);
    const second = await arrange.sentinel(agent);
    return { received: stopIds(agent, id).length, sentinels: [first, second] };
  },
  then: {
    'two further connections bring no further stop': ({ received, sentinels }) =>
      expect({ received, sentinels }).toEqual({ received: 1, sentinels: [true, true] }),
  },
});
