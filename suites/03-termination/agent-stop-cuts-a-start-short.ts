import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { endOf, sharedAgent, start, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L456-460', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A stop that comes while a session is still starting ends it, and leaves nothing of it.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId, command } = await start(world, at, { image: 'localhost/plumbline/image-missing:1' });
    await world.eventually(
      () => at.cluster.get('Deployment', sessionId),
      (deployment) => deployment !== undefined,
      patience.start,
    );
    const { end, error } = await endOf(at, await stop(at, sessionId), patience.start + patience.work);
    // May still be ended behind the stop; what it would bring back is there by then.
    await at.seat.awaitEnd(command.commandId, patience.report);
    return {
      end,
      error,
      left: await whatIsLeft(at.cluster, sessionId),
      ran: at.seat.statusOf(sessionId).some(({ state }) => state === 'running'),
    };
  },
  then: {
    'the stop is complete': ({ end, error }) => expect(end, error ?? 'no error was given').toBe('complete'),
    'nothing of the session is left': ({ left }) => expect(left).toEqual([]),
    'it never ran': ({ ran }) => expect(ran).toBe(false),
  },
});
