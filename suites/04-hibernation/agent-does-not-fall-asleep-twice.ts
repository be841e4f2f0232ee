import { expect } from 'vitest';
import { hibernate, sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { running, woken } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['contract §3.3', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 700_000,
  requirement: 'A hibernation that was done is not done again when its command comes again.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId } = await running(world, at);
    const { commandId, payload } = await hibernate(at, sessionId);
    const first = await at.seat.awaitEnd(commandId, patience.work);
    // Woken meanwhile: whoever hibernates again takes it away from its user.
    await woken(world, at, sessionId);
    const before = await factsOf(at.cluster, sessionId);
    const ends = () => at.seat.reportsOf(commandId).filter(({ type }) => type === first.value?.type);
    await at.seat.command('hibernate_session', payload, { commandId });
    const repeated = await world.eventually(ends, (seen) => seen.length > 1, patience.work);
    return { repeated: repeated.held, before, after: await factsOf(at.cluster, sessionId) };
  },
  then: {
    'its end is reported again': ({ repeated }) => expect(repeated).toBe(true),
    'a session that was woken since stays awake': ({ before, after }) => {
      expect(before.replicas).toBe(1);
      expect(after).toEqual(before);
    },
  },
});
