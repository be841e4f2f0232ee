import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { endOf, ownAgent, start } from '../world/agent-at-work.ts';
import { refusedByTheCluster } from '../world/refused-by-the-cluster.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L474', 'plan:L477', 'contract §8.1'],
  risk: 'plan:L578',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 480_000,
  requirement: 'A start of which the cluster refuses a part fails with a reason and takes back the rest.',
  async when(world) {
    const { patience } = world;
    // In a namespace of its own, where refusals meet nobody else.
    const at = await ownAgent(world);
    const refused = refusedByTheCluster(world, 'make', ['services'], at.agent.namespace);
    const { sessionId, command, payload } = await start(world, at);
    const end = await at.seat.awaitEnd(command.commandId, patience.start);
    const left = await world.eventually(
      () => whatIsLeft(at.cluster, sessionId),
      (kinds) => kinds.length === 0,
      patience.report,
    );
    const states = at.seat.statusOf(sessionId).map(({ state }) => state);
    refused[Symbol.dispose]();
    const again = await at.seat.command('start_session', payload);
    return {
      end: end.value?.type ?? null,
      error: end.value?.error ?? null,
      left: left.value,
      states,
      again: (await endOf(at, again, patience.start)).end,
    };
  },
  then: {
    'it is failed': ({ end }) => expect(end).toBe('failed'),
    'it says why': ({ end, error }) => {
      expect(end).toBe('failed');
      expect(error).not.toBeNull();
    },
    'the session was not said to run': ({ states }) => expect(states).not.toContain('running'),
    'nothing of it is left': ({ left }) => expect(left).toEqual([]),
    'the same start succeeds once the cluster allows it': ({ again }) => expect(again).toBe('complete'),
  },
});
