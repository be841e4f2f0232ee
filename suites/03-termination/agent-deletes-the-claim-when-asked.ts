import { expect } from 'vitest';
import { sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { runningThenStopped } from './stage/running-then-stopped.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §3.2', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A stop with deletePVC deletes the home too.',
  async when(world) {
    const at = await sharedAgent(world);
    const wish = { persistentHome: true, deletePVC: true };
    const { sessionId, hadClaim, end } = await runningThenStopped(world, at, wish);
    const gone = await world.eventually(
      () => at.cluster.get('PersistentVolumeClaim', `${sessionId}-home`),
      (claim) => claim === undefined,
      world.patience.report,
    );
    return { had: hadClaim, end, gone: gone.held };
  },
  then: {
    'the stop is complete': ({ end }) => expect(end).toBe('complete'),
    'the claim is gone': ({ had, gone }) => expect({ had, gone }).toEqual({ had: true, gone: true }),
  },
});
