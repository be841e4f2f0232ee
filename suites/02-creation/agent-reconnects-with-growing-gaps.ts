import { expect } from 'vitest';
import { endOf, ownAgent, start, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

/** From 10 ms, doubled each time up to a second, comes to 11 in 5 s; without gaps there are hundreds. */
const WATCHED_MS = 5_000;
const HOT = 20;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L444-448', 'contract §8.1', 'contract §10'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  // Of its own, since its control plane goes away.
  world: {},
  atMostMs: 420_000,
  requirement:
    'An agent that lost the API tries again soon, does not hammer it, and comes back when it is there.',
  async when(world) {
    const { controlPlane, patience } = world;
    const at = await ownAgent(world);
    await started(world, at);
    controlPlane.refuseConnections(503);
    await at.seat.drop();
    const tries = () => controlPlane.refusedConnections.length;
    const hot = await world.eventually(tries, (count) => count >= HOT, WATCHED_MS);
    controlPlane.accept();
    const afterRefusals = await at.seat.awaitConnected(patience.reconnect);
    await controlPlane.goAway();
    await world.eventually(
      () => at.seat.isConnected,
      (is) => !is,
      patience.dropped,
    );
    await controlPlane.comeBack();
    const afterAbsence = await at.seat.awaitConnected(patience.reconnect);
    const { command } = await start(world, at);
    const worked = await endOf(at, command, patience.start);
    return {
      triesInFiveSeconds: hot.value,
      running: at.agent.running,
      afterRefusals: afterRefusals.held,
      afterAbsence: afterAbsence.held,
      worked: worked.end,
    };
  },
  then: {
    'it tries again within the first seconds': ({ triesInFiveSeconds }) =>
      expect(triesInFiveSeconds).toBeGreaterThan(0),
    'it leaves gaps between its attempts': ({ triesInFiveSeconds }) =>
      expect(triesInFiveSeconds, 'attempts in five seconds').toBeLessThan(HOT),
    'it comes back after refusals': ({ afterRefusals, running }) =>
      expect({ afterRefusals, running }).toEqual({ afterRefusals: true, running: true }),
    'it comes back after an absence': ({ afterAbsence }) => expect(afterAbsence).toBe(true),
    'it works as before': ({ worked }) => expect(worked).toBe('complete'),
  },
});
