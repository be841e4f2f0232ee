import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { platformAgent, runningOn, runsWithin, stopsWithin } from '../world/agent-on-platform.ts';
import { defineCheck } from '../world/world.ts';
import { factsOf } from './stage/session-facts.ts';
import { withoutPods } from './stage/without-pods.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L309-320', 'plan:L330', 'contract §4', 'contract §8.1'],
  risk: 'plan:L571',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 900_000,
  requirement: 'A session that could not be woken is hibernated again, says why, and can be woken later.',
  async given(world) {
    const at = await platformAgent(world);
    const { id } = await runningOn(world, at, { persistentHome: true });
    const { status } = await world.api.put(`/sessions/${id}/hibernate`);
    const { held } = await world.arrange.comesTo(id, 'hibernated', stopsWithin(world));
    if (!held)
      throw new Prerequisite(
        'hibernation/platform-sleeps-and-wakes',
        `The session does not sleep; the answer was ${String(status)}.`,
      );
    return { ...at, id };
  },
  async when(world, { cluster, id }) {
    const before = await factsOf(cluster, id);
    const giveRoom = await withoutPods(cluster);
    const wake = async () => accepted((await world.api.put(`/sessions/${id}/wake`)).status);
    const first = await wake();
    const back = await world.arrange.comesTo(id, 'hibernated', runsWithin(world));
    const { body } = await world.api.get(`/sessions/${id}`);
    const after = await world.eventually(
      () => factsOf(cluster, id),
      ({ replicas }) => replicas === 0,
      world.patience.report,
    );
    await giveRoom();
    const second = await wake();
    const woke = await world.arrange.comesTo(id, 'running', runsWithin(world));
    return {
      accepted: [first, second],
      state: textAt(back.value, 'state') ?? null,
      message: textAt(body, 'status.message') ?? null,
      before,
      after: after.value,
      end: textAt(woke.value, 'state') ?? null,
    };
  },
  then: {
    'the row comes back to hibernated': ({ accepted, state }) =>
      expect([accepted[0], state]).toEqual([true, 'hibernated']),
    'the API shows why': ({ message }) => expect(message).not.toBeNull(),
    'in the cluster it sleeps as before': ({ before, after }) => {
      expect(before.replicas).toBe(0);
      expect(after).toEqual(before);
    },
    'the same wake succeeds once there is room': ({ accepted, end }) =>
      expect([accepted[1], end]).toEqual([true, 'running']),
  },
});
