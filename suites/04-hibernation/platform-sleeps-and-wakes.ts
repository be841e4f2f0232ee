import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { runningOn, runsWithin, sharedPlatformAgent, stopsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';
import { factsOf, homesOfPods } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L296-320', 'plan:L328-331', 'R3', 'R7', 'R15'],
  risk: 'plan:L571',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 700_000,
  requirement:
    'A session that is hibernated and woken over HTTP sleeps and wakes in the cluster, with its home.',
  async given(world) {
    const at = await sharedPlatformAgent(world);
    return { ...at, ...(await runningOn(world, at, { persistentHome: true })) };
  },
  async when(world, { cluster, id }) {
    const look = async (state: string | undefined) => ({
      state: state ?? null,
      shown: textAt((await world.api.get(`/sessions/${id}`)).body, 'state') ?? null,
      ...(await factsOf(cluster, id)),
    });
    const before = await factsOf(cluster, id);
    const hibernate = await world.api.put(`/sessions/${id}/hibernate`);
    const slept = await world.arrange.comesTo(id, 'hibernated', stopsWithin(world));
    const asleep = await look(textAt(slept.value, 'state'));
    const wake = await world.api.put(`/sessions/${id}/wake`);
    const woke = await world.arrange.comesTo(id, 'running', runsWithin(world));
    const awake = await look(textAt(woke.value, 'state'));
    return {
      accepted: { hibernate: accepted(hibernate.status), wake: accepted(wake.status) },
      before,
      asleep,
      awake,
      podName: textAt(woke.value, 'pod_name') ?? null,
      inPods: await homesOfPods(cluster, id),
      asked: `${id}-home`,
    };
  },
  then: {
    'hibernating is accepted, and so is waking': ({ accepted }) =>
      expect(accepted).toEqual({ hibernate: true, wake: true }),
    'the row comes to hibernated, and the API shows it': ({ asleep }) =>
      expect([asleep.state, asleep.shown]).toEqual(['hibernated', 'hibernated']),
    'by then the same Deployment has 0 replicas': ({ before, asleep }) =>
      expect([asleep.deployment, asleep.replicas]).toEqual([before.deployment, 0]),
    'the row comes to running again, and the API shows it': ({ asleep, awake }) => {
      expect(asleep.state, 'the state in between').toBe('hibernated');
      expect([awake.state, awake.shown]).toEqual(['running', 'running']);
    },
    'by then the same Deployment has 1 replica': ({ before, awake }) =>
      expect([awake.deployment, awake.replicas]).toEqual([before.deployment, 1]),
    'the row names the pod that is there now': ({ awake, podName }) =>
      expect(
        awake.pods.includes(podName ?? ''),
        `the row says ${String(podName)}, the cluster has ${awake.pods.join(', ') || 'none'}`,
      ).toBe(true),
    'the home is the same all the time: claim, volume and mount': ({ before, asleep, awake }) => {
      expect(before.home.claim).not.toBeNull();
      expect([asleep.home, awake.home]).toEqual([before.home, before.home]);
    },
    'the pod has it at /config': ({ inPods, asked }) => expect(new Set(inPods)).toEqual(new Set([asked])),
  },
});
