import { expect } from 'vitest';
import { ownAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

/** From 10 ms, doubled each time up to a second, comes to 11 in 5 s, each of two requests; a hot loop makes hundreds. */
const WATCHED_MS = 5_000;
const HOT = 40;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L476-477', 'contract §2.5', 'contract §8.1'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 240_000,
  requirement: 'An agent whose key is refused ends or tries again with gaps; its sessions run on either way.',
  async when(world) {
    const { controlPlane, patience } = world;
    const at = await ownAgent(world);
    const { agentId } = at.agent;
    const { sessionId } = await started(world, at);
    const before = (await at.cluster.objectsOf(sessionId)).deployment?.metadata.uid ?? null;
    const registered = at.seat.registrations.length;
    const refusal = controlPlane.turnAway(agentId, 403);
    await at.seat.drop();
    const requests = () =>
      controlPlane.refusedConnections.filter((one) => one.agentId === agentId).length +
      at.seat.registrations.length -
      registered;
    const watched = await world.eventually(
      () => ({ requests: requests(), running: at.agent.running }),
      (now) => now.requests >= HOT || !now.running,
      WATCHED_MS,
    );
    const { deployment, pods } = await at.cluster.objectsOf(sessionId);
    refusal[Symbol.dispose]();
    if (!at.agent.running) await at.agent.restart();
    const back = await at.seat.awaitConnected(patience.ready + patience.reconnect);
    return {
      ...watched.value,
      before,
      after: deployment?.metadata.uid ?? null,
      pods: pods.length,
      back: back.held,
    };
  },
  then: {
    'it asks again': ({ requests }) => expect(requests).toBeGreaterThan(0),
    'it leaves gaps, or ends': ({ requests }) =>
      expect(requests, 'requests in five seconds').toBeLessThan(HOT),
    'its session runs on': ({ before, after, pods }) => {
      expect(before).not.toBeNull();
      expect({ after, pods }).toEqual({ after: before, pods: 1 });
    },
    'once its key is good again it is back, after a restart if it had ended': ({ back }) =>
      expect(back).toBe(true),
  },
});
