import { expect } from 'vitest';
import { reportsAbout } from '../02-creation/stage/reports-about.ts';
import { field, listAt, textAt } from '../doors/http/read.ts';
import { sharedAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/put-to-sleep.ts';

const SLOW_MS = 1_000;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L319', 'plan:L330', 'R3', 'R7', 'contract §8.1', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'The agent says that a woken session runs, and on which pod, once that pod is ready.',
  async when(world) {
    const { patience, periods, clusterKnobs } = world;
    const at = await sharedAgent(world);
    const image = `localhost/plumbline/${world.unique('slow')}:1`;
    const { sessionId } = await asleep(world, at, { image });
    // Only now, so that it slept soon; a pod of its own is made for each time it is awake.
    clusterKnobs.slowImage(image, Math.min(SLOW_MS, periods.startTimeout / 2));
    const mark = at.seat.statusOf(sessionId).length;
    const isRunning = ({ state }: { state: string }) => state === 'running';
    const { commandId } = await wake(at, sessionId);
    const later = () => at.seat.statusOf(sessionId).slice(mark);
    await world.eventually(
      () => later().some(isRunning) || reportsAbout(at.seat, sessionId, commandId).includes('complete'),
      Boolean,
      patience.start,
    );
    const pods = await at.cluster.pods(`session=${sessionId}`);
    await at.seat.awaitEnd(commandId, patience.start);
    return {
      podName: later().find(isRunning)?.podName ?? null,
      pods: pods.map((pod) => ({ name: pod.metadata.name, ready: isReady(pod) })),
      states: later().map(({ state }) => state),
      said: reportsAbout(at.seat, sessionId, commandId),
    };
  },
  then: {
    'it reports running': ({ states }) => expect(states).toContain('running'),
    'the report names the pod that is there now': ({ podName, pods }) => {
      expect(podName, 'podName in the report').not.toBeNull();
      expect(pods.map(({ name }) => name)).toContain(podName);
    },
    'that pod is ready by then': ({ pods }) =>
      expect(
        pods.filter(({ ready }) => ready).length,
        'ready pods when the session was said to run',
      ).toBeGreaterThan(0),
    'it reports the command complete': ({ said }) => expect(said).toContain('complete'),
  },
});

function isReady(pod: unknown): boolean {
  const conditions = listAt(pod, 'status.conditions') ?? [];
  return (
    field(pod, 'metadata.deletionTimestamp') === undefined &&
    conditions.some((one) => textAt(one, 'type') === 'Ready' && textAt(one, 'status') === 'True')
  );
}
