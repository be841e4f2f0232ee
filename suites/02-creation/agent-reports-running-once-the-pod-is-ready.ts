import { expect } from 'vitest';
import { field, listAt, textAt } from '../doors/http/read.ts';
import { sharedAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { reportsAbout } from './stage/reports-about.ts';

const SLOW_MS = 1_500;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L206', 'plan:L238', 'R7', 'contract §8.1', 'contract §8.2'],
  risk: 'plan:L565',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'The agent says that a session runs, and on which pod, once that pod is ready and not before.',
  async when(world) {
    const at = await sharedAgent(world);
    const image = `localhost/plumbline/${world.unique('slow')}:1`;
    world.clusterKnobs.slowImage(image, Math.min(SLOW_MS, world.periods.startTimeout / 2));
    const { sessionId, command } = await start(world, at, { image });
    const running = await at.seat.awaitStatus(sessionId, 'running', world.patience.start);
    const pods = await at.cluster.pods(`session=${sessionId}`);
    await at.seat.awaitEnd(command.commandId, world.patience.start);
    return {
      podName: running.value?.podName ?? null,
      pods: pods.map((pod) => ({ name: pod.metadata.name, ready: isReady(pod) })),
      said: reportsAbout(at.seat, sessionId, command.commandId),
    };
  },
  then: {
    'it reports running': ({ said }) => expect(said).toContain('status running'),
    'the report names a pod of the session': ({ podName, pods }) => {
      expect(podName, 'podName in the report').not.toBeNull();
      expect(pods.map(({ name }) => name)).toContain(podName);
    },
    'that pod is ready by then': ({ pods }) =>
      expect(
        pods.filter(({ ready }) => ready).length,
        'ready pods when running was reported',
      ).toBeGreaterThan(0),
    'then it reports the command complete': ({ said }) =>
      expect(
        said.filter((one) => one === 'status running' || one === 'complete' || one === 'failed').at(-1),
      ).toBe('complete'),
  },
});

function isReady(pod: unknown): boolean {
  const conditions = listAt(pod, 'status.conditions') ?? [];
  return (
    field(pod, 'metadata.deletionTimestamp') === undefined &&
    conditions.some((one) => textAt(one, 'type') === 'Ready' && textAt(one, 'status') === 'True')
  );
}
