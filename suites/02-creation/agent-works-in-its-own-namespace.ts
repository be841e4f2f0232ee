import { expect } from 'vitest';
import { sharedAgent, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { whatIsLeft } from './stage/what-is-left.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 180_000,
  requirement: 'An agent works in the namespace that it was given, whatever namespace a command names.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId } = await started(world, at, { namespace: 'default' });
    return {
      own: await whatIsLeft(at.cluster, sessionId),
      commanded: await whatIsLeft(world.clusterIn('default'), sessionId),
    };
  },
  then: {
    'the session is in its own namespace': ({ own }) => expect(own).toContain('deployment'),
    'nothing is in the one that the command names': ({ commanded }) => expect(commanded).toEqual([]),
  },
});
