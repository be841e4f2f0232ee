import { expect } from 'vitest';
import { LabBroken } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { asks } from './stage/changes.ts';
import { awake, done, underWay } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L328', 'plan:L329', 'plan:L547', 'R5'],
  risk: 'plan:L571',
  profile: 'control-plane',
  controls: ['start-api'],
  world: { canary: true, reusable: true },
  requirement:
    'Hibernating and waking a session never makes the API call a cluster, although one is there to be found.',
  async given(world) {
    const agent = await world.fleet.join();
    return { agent, id: await awake(world, agent) };
  },
  async when(world, { agent, id }) {
    const refused = [(await asks(world.api, 'wake', id)).status];
    await done(world, await underWay(world, agent, 'hibernate', id));
    refused.push((await asks(world.api, 'hibernate', id)).status);
    const wake = await underWay(world, agent, 'wake', id);
    agent.failed(wake.command, 'not now');
    await world.arrange.comesTo(id, 'hibernated');
    await asks(world.api, 'wake', id);
    refused.push((await asks(world.api, 'hibernate', world.unique('nobody'))).status);
    const calls = world.canary.calls();
    // Silence proves something only if a client that looks for this cluster finds it.
    const blind = (await world.canary.proves()).filter(({ found }) => !found);
    if (blind.length > 0)
      throw new LabBroken(`The canary cannot be found by: ${blind.map(({ way }) => way).join(', ')}.`);
    return { refused, calls };
  },
  then: {
    'no cluster is called': ({ calls }) => expect(calls).toEqual([]),
    'what is refused is answered too': ({ refused }) => expect(refused).not.toContain(0),
  },
});
