import { expect } from 'vitest';
import { reportOf } from '../doors/socket/reports.ts';
import { hibernate, sharedAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { sleptOnce } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §8.1'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 700_000,
  requirement: 'Commands of one session are done one after another, in the order in which they came.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId } = await sleptOnce(world, at);
    const commands = [
      await hibernate(at, sessionId),
      await wake(at, sessionId),
      await hibernate(at, sessionId),
    ];
    const order = new Map(commands.map(({ commandId }, index) => [commandId, index]));
    for (const { commandId } of commands) await at.seat.awaitEnd(commandId, patience.start);
    const ended = at.seat.frames.flatMap((frame) => {
      const report = reportOf(frame);
      const index = order.get(report?.commandId ?? '');
      return report === undefined || report.type === 'ack' || index === undefined
        ? []
        : [{ index, end: report.type }];
    });
    const settled = await world.eventually(
      () => factsOf(at.cluster, sessionId),
      ({ replicas }) => replicas === 0,
      patience.report,
    );
    return { ended, replicas: settled.value.replicas };
  },
  then: {
    'each of them is complete': ({ ended }) =>
      expect(ended.map(({ end }) => end)).toEqual(['complete', 'complete', 'complete']),
    'they end in the order in which they came': ({ ended }) =>
      expect(ended.map(({ index }) => index)).toEqual([0, 1, 2]),
    'in the end it is as the last one wants it': ({ replicas }) => expect(replicas).toBe(0),
  },
});
