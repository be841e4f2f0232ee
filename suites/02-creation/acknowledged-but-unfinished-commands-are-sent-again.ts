import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { returns } from './stage/returns.ts';
import { startedOn } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L191', 'plan:L461-462', 'contract §3.3'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A start that was acknowledged but not finished is sent again when the agent comes back.',
  given: ({ fleet }) => fleet.join({ manner: 'manual' }),
  async when(world, agent) {
    const { id, command } = await startedOn(world, agent);
    agent.ack(command);
    await world.arrange.comesTo(id, 'starting');
    await agent.drop();
    const came = await returns(world, agent, [id]);
    agent.complete(command);
    const { value } = await world.arrange.comesTo(id, 'running');
    return { times: came.filter((one) => one === id).length, ended: value?.['state'] };
  },
  then: {
    'it comes again, once': ({ times }) => expect(times).toBe(1),
    'its end is heard on the new connection': ({ ended }) => expect(ended).toBe('running'),
  },
});
