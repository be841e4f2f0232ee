import { expect } from 'vitest';
import { containerIn } from '../02-creation/stage/container.ts';
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
    const containerOf = async () => containerIn((await at.cluster.objectsOf(sessionId)).deployment);
    const before = { ...(await factsOf(at.cluster, sessionId)), container: await containerOf() };
    const { end, error } = await endOf(at, await wake(at, sessionId), world.patience.start);
    const after = { ...(await factsOf(at.cluster, sessionId)), container: await containerOf() };
    return { before, end, error, after };
  },
  then: {
    'the command is complete': ({ end, error }) =>
      expect(end, error ?? 'no error was given').toBe('complete'),
    'the Deployment is that of before': ({ before, after }) =>
      expect(after.deployment).toBe(before.deployment),
    'so is its container: image, env, ports, what it asks for and may use': ({ before, after }) => {
      expect(before.container).not.toBeNull();
      expect(after.container).toEqual(before.container);
    },
    'it has 1 replica': ({ after }) => expect(after.replicas).toBe(1),
    'it has one pod': ({ after }) => expect(after.pods).toHaveLength(1),
    'a Service leads to it': ({ after }) => expect(after.service).not.toBeNull(),
  },
});
