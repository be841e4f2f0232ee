import { expect } from 'vitest';
import { endOf, hibernate, sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { running } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L307', 'plan:L331', 'R15', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement: 'The persistent home of a session is kept while it sleeps.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId } = await running(world, at, { persistentHome: true });
    const before = await factsOf(at.cluster, sessionId);
    const command = await hibernate(at, sessionId);
    const { end } = await endOf(at, command, world.patience.work);
    await at.seat.awaitEnd(command.commandId, world.patience.report);
    const after = await factsOf(at.cluster, sessionId);
    return { end, before: before.home, after: after.home };
  },
  then: {
    'the claim is still there, and it is the same': ({ end, before, after }) => {
      expect(before.claim, 'the claim while the session ran').not.toBeNull();
      expect(end, 'the hibernation came to an end').not.toBeNull();
      expect(after.claim).toBe(before.claim);
    },
    'it stands for the same volume': ({ before, after }) => expect(after.volume).toBe(before.volume),
  },
});
