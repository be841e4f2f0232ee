import { expect } from 'vitest';
import { endOf, sharedAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L106', 'plan:L318', 'plan:L330', 'R3', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'To wake a session is to scale the Deployment that it had to 1.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId } = await asleep(world, at);
    const before = await factsOf(at.cluster, sessionId);
    const { end, error } = await endOf(at, await wake(at, sessionId), world.patience.start);
    return { before, end, error, after: await factsOf(at.cluster, sessionId) };
  },
  then: {
    'the command is complete': ({ end, error }) =>
      expect(end, error ?? 'no error was given').toBe('complete'),
    'the Deployment is that of before': ({ before, after }) =>
      expect(after.deployment).toBe(before.deployment),
    'it has 1 replica': ({ after }) => expect(after.replicas).toBe(1),
    'it has one pod': ({ after }) => expect(after.pods).toHaveLength(1),
    'a Service leads to it': ({ after }) => expect(after.service).not.toBeNull(),
  },
});
