import { expect } from 'vitest';
import { reportsAbout } from '../02-creation/stage/reports-about.ts';
import { endOf, ownAgent, started, stop } from '../world/agent-at-work.ts';
import { refusedByTheCluster } from '../world/refused-by-the-cluster.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L284', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A stop that leaves anything behind is a failed one, and may be repeated.',
  async when(world) {
    const { patience } = world;
    // In a namespace of its own, where refusals meet nobody else.
    const at = await ownAgent(world);
    const { sessionId, command } = await started(world, at);
    await at.seat.awaitEnd(command.commandId, patience.start);
    const refused = refusedByTheCluster(world, 'remove', ['services'], at.agent.namespace);
    const first = await stop(at, sessionId);
    const firstEnd = await at.seat.awaitEnd(first.commandId, patience.work);
    const left = (await at.cluster.get('Service', sessionId)) !== undefined;
    const said = reportsAbout(at.seat, sessionId, first.commandId);
    refused[Symbol.dispose]();
    const again = await stop(at, sessionId);
    const secondEnd = await endOf(at, again, patience.work);
    return {
      left,
      first: firstEnd.value?.type ?? null,
      error: firstEnd.value?.error ?? null,
      saidTerminated: said.includes('status terminated'),
      second: secondEnd.end,
      gone: (await at.cluster.get('Service', sessionId)) === undefined,
    };
  },
  then: {
    'a stop that left a Service is failed': ({ left, first }) =>
      expect({ left, first }).toEqual({ left: true, first: 'failed' }),
    'it says why': ({ error }) => expect(error).not.toBeNull(),
    'it does not call the session terminated': ({ saidTerminated }) => expect(saidTerminated).toBe(false),
    'the same stop succeeds once the cluster allows it': ({ second, gone }) =>
      expect({ second, gone }).toEqual({ second: 'complete', gone: true }),
  },
});
