import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { putToSleep, running, woken } from './stage/put-to-sleep.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L205', 'plan:L330', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 560_000,
  requirement: 'The Session resource follows its session: running, hibernated, running.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId } = await running(world, at);
    const look = async () => {
      const resource = await at.cluster.get('Session', sessionId);
      const { pods } = await at.cluster.objectsOf(sessionId);
      return {
        id: resource?.metadata.uid ?? null,
        state: textAt(resource, 'spec.state') ?? null,
        phase: textAt(resource, 'status.phase')?.toLowerCase() ?? null,
        podName: textAt(resource, 'status.podName') ?? null,
        pods: pods.map(({ metadata }) => metadata.name),
      };
    };
    const before = await look();
    await putToSleep(world, at, sessionId);
    const asleep = await look();
    await woken(world, at, sessionId);
    return { before, asleep, awake: await look() };
  },
  then: {
    'it stays the same resource': ({ before, asleep, awake }) => {
      expect(before.id).not.toBeNull();
      expect([asleep.id, awake.id]).toEqual([before.id, before.id]);
    },
    'its state is hibernated while the session sleeps, and running again after': ({ asleep, awake }) =>
      expect([asleep.state, awake.state]).toEqual(['hibernated', 'running']),
    'so is the phase in its status': ({ before, asleep, awake }) =>
      expect([before.phase, asleep.phase, awake.phase]).toEqual(['running', 'hibernated', 'running']),
    'its status names the pod while there is one': ({ before, asleep, awake }) => {
      expect(before.pods).toContain(before.podName);
      expect(asleep.podName).toBeNull();
      expect(awake.pods).toContain(awake.podName);
    },
  },
});
