import { expect } from 'vitest';
import { sharedAgent, start } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { whatIsLeft } from './stage/what-is-left.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['R6', 'contract §8.1'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'With neither a Template resource nor a manifest, a start fails and leaves nothing.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId, command } = await start(world, at, { manifest: null });
    const end = await at.seat.awaitEnd(command.commandId, world.patience.start);
    return {
      end: end.value?.type ?? null,
      error: end.value?.error ?? null,
      left: await whatIsLeft(at.cluster, sessionId),
    };
  },
  then: {
    'the command fails': ({ end }) => expect(end).toBe('failed'),
    'it says why': ({ error }) => expect(error).not.toBeNull(),
    'nothing is left in the cluster': ({ left }) => expect(left).toEqual([]),
  },
});
