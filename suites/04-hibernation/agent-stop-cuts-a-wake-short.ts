import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { endOf, ownAgent, stop, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';
import { withoutPods } from './stage/without-pods.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L284', 'contract §4', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 600_000,
  requirement: 'A stop that comes while a session is waking ends it, and leaves nothing but the home.',
  async when(world) {
    const { patience } = world;
    const at = await ownAgent(world);
    const { sessionId } = await asleep(world, at, { persistentHome: true });
    const before = await factsOf(at.cluster, sessionId);
    await withoutPods(at.cluster);
    const waking = await wake(at, sessionId);
    await world.eventually(
      () => factsOf(at.cluster, sessionId),
      ({ replicas }) => replicas === 1,
      patience.command,
    );
    const mark = at.seat.statusOf(sessionId).length;
    const { end, error } = await endOf(at, await stop(at, sessionId), patience.start + patience.work);
    // May still be ended behind the stop; what it would bring back is there by then.
    await at.seat.awaitEnd(waking.commandId, patience.report);
    const states = at.seat.statusOf(sessionId).slice(mark);
    const { home } = await factsOf(at.cluster, sessionId);
    return {
      end,
      error,
      left: await whatIsLeft(at.cluster, sessionId),
      states: states.map(({ state }) => state),
      homes: { before: before.home.claim, after: home.claim },
    };
  },
  then: {
    'the stop is complete': ({ end, error }) => expect(end, error ?? 'no error was given').toBe('complete'),
    'nothing of the session is left but its home': ({ left, homes }) => {
      expect(left).toEqual([]);
      expect(homes.before).not.toBeNull();
      expect(homes.after).toBe(homes.before);
    },
    'it is not said to run any more': ({ states }) => expect(states).not.toContain('running'),
  },
});
