import { expect } from 'vitest';
import { endOf, hibernate, sharedAgent, start, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { sleptOnce } from './stage/put-to-sleep.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L573', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 700_000,
  requirement: 'A session whose pod does not get ready keeps no other one from sleeping and waking.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId } = await sleptOnce(world, at);
    const image = 'localhost/plumbline/image-missing:1';
    const slow = await start(world, at, { image });
    await at.seat.awaitReport(slow.command.commandId, ['ack'], patience.command);
    const slept = await endOf(at, await hibernate(at, sessionId), patience.start + patience.work);
    const woken = await endOf(at, await wake(at, sessionId), patience.start);
    const slowEnd = at.seat.reportsOf(slow.command.commandId).find(({ type }) => type !== 'ack');
    return { ends: [slept.end, woken.end], slowEndedBefore: slowEnd?.type ?? null };
  },
  then: {
    'the other one sleeps and wakes while the slow one is at work': ({ ends, slowEndedBefore }) => {
      expect(ends).toEqual(['complete', 'complete']);
      expect(slowEndedBefore, 'how the slow one had ended by then').toBeNull();
    },
  },
});
