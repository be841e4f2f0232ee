import { expect } from 'vitest';
import { endOf, ownAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';
import { withoutPods } from './stage/without-pods.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L319', 'plan:L330', 'contract §4', 'contract §8.1', 'contract §10'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 600_000,
  requirement: 'A wake whose pod never gets ready fails in time, and the session sleeps as before.',
  async when(world) {
    const { patience } = world;
    // In a namespace of its own, which has no room for pods for a while.
    const at = await ownAgent(world);
    const { sessionId } = await asleep(world, at, { persistentHome: true });
    const before = await factsOf(at.cluster, sessionId);
    const giveRoom = await withoutPods(at.cluster);
    const mark = at.seat.statusOf(sessionId).length;
    const { commandId } = await wake(at, sessionId);
    const { value: end } = await at.seat.awaitEnd(commandId, patience.start);
    const scaledBack = await world.eventually(
      () => factsOf(at.cluster, sessionId),
      ({ replicas }) => replicas === 0,
      patience.report,
    );
    const states = at.seat.statusOf(sessionId).slice(mark);
    await giveRoom();
    const again = await endOf(at, await wake(at, sessionId), patience.start);
    return {
      end: end?.type ?? null,
      error: end?.error ?? null,
      states: states.map(({ state }) => state),
      before,
      after: scaledBack.value,
      again: again.end,
    };
  },
  then: {
    'it is reported as failed in time': ({ end }) => expect(end).toBe('failed'),
    'the report says why': ({ end, error }) => {
      expect(end).toBe('failed');
      expect(error).not.toBeNull();
    },
    'the session is not said to run': ({ states }) => expect(states).not.toContain('running'),
    'the Deployment is scaled back to 0': ({ after }) => expect(after.replicas).toBe(0),
    'its home is kept': ({ before, after }) => {
      expect(before.home.claim).not.toBeNull();
      expect(after.home).toEqual(before.home);
    },
    'the same wake succeeds once there is room': ({ again }) => expect(again).toBe('complete'),
  },
});
