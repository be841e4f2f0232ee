import { expect } from 'vitest';
import { endOf, hibernate, sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { running } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P2',
  source: ['plan:L305', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement: 'A sleeping session keeps its Service and its Session resource.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId } = await running(world, at);
    const before = await factsOf(at.cluster, sessionId);
    const command = await hibernate(at, sessionId);
    const { end } = await endOf(at, command, world.patience.work);
    await at.seat.awaitEnd(command.commandId, world.patience.report);
    const after = await factsOf(at.cluster, sessionId);
    return { end, before, after };
  },
  then: {
    'the Service is that of before': ({ end, before, after }) => {
      expect(end).toBe('complete');
      expect(before.service).not.toBeNull();
      expect(after.service).toBe(before.service);
    },
    'the Session resource is that of before': ({ end, before, after }) => {
      expect(end).toBe('complete');
      expect(before.session).not.toBeNull();
      expect(after.session).toBe(before.session);
    },
  },
});
