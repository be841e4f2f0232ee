import { expect } from 'vitest';
import { endOf, hibernate, sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { running } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L105', 'plan:L305', 'plan:L329', 'R3', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement: 'To hibernate a session is to scale its Deployment to 0, not to take it away.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId } = await running(world, at, { persistentHome: true });
    const before = await factsOf(at.cluster, sessionId);
    const { end, error } = await endOf(at, await hibernate(at, sessionId), patience.work);
    const asleep = await world.eventually(
      () => factsOf(at.cluster, sessionId),
      ({ replicas, pods }) => replicas === 0 && pods.length === 0,
      patience.report,
    );
    return { before, end, error, after: asleep.value };
  },
  then: {
    'the command is complete': ({ end, error }) =>
      expect(end, error ?? 'no error was given').toBe('complete'),
    'the Deployment is still there, and it is the same': ({ before, after }) => {
      expect(before.deployment).not.toBeNull();
      expect(after.deployment).toBe(before.deployment);
    },
    'it has 0 replicas': ({ before, after }) =>
      expect([before.replicas, after.replicas ?? 0]).toEqual([1, 0]),
    'the pod is gone': ({ after }) => expect(after.pods).toEqual([]),
  },
});
