import { expect } from 'vitest';
import { ownAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §4', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 240_000,
  requirement: 'When a workload is lost for good, the agent says so, at the latest when it connects again.',
  async when(world) {
    const { patience } = world;
    const at = await ownAgent(world);
    const lost = await started(world, at);
    const kept = await started(world, at);
    for (const { command } of [lost, kept]) await at.seat.awaitEnd(command.commandId, patience.start);
    await at.cluster.remove('Deployment', lost.sessionId);
    await world.eventually(
      () => at.cluster.pods(`session=${lost.sessionId}`),
      (pods) => pods.length === 0,
      patience.work,
    );
    await at.seat.drop();
    await at.seat.awaitConnected(patience.reconnect);
    const told = await at.seat.awaitStatus(lost.sessionId, 'failed', patience.report);
    return { told: told.held, kept: at.seat.statusOf(kept.sessionId).map(({ state }) => state) };
  },
  then: {
    'it says that the session has failed': ({ told }) => expect(told).toBe(true),
    'it says nothing bad of another one': ({ kept }) => expect(kept).not.toContain('failed'),
  },
});
