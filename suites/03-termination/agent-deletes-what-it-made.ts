import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { runningThenStopped } from './stage/running-then-stopped.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L266-269', 'plan:L284', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A stop deletes the Deployment, the Service and the Session resource of the session.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId, before } = await runningThenStopped(world, at);
    return { before, left: await whatIsLeft(at.cluster, sessionId) };
  },
  then: {
    'the Deployment is gone': ({ before, left }) => {
      expect(before).toContain('deployment');
      expect(left).not.toContain('deployment');
    },
    'its pod is gone': ({ left }) => expect(left).not.toContain('pod'),
    'the Service is gone': ({ left }) => expect(left).not.toContain('service'),
    'the Session resource is gone': ({ left }) => expect(left).not.toContain('session'),
  },
});
