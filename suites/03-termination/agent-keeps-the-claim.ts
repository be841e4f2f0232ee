import { expect } from 'vitest';
import { sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { runningThenStopped } from './stage/running-then-stopped.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L290', 'contract §3.2', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A home outlives its session when nobody asked for its deletion.',
  async when(world) {
    const at = await sharedAgent(world);
    const look = async (deletePVC?: boolean) => {
      const asked = deletePVC === undefined ? {} : { deletePVC };
      const { sessionId, hadClaim, end } = await runningThenStopped(world, at, {
        persistentHome: true,
        ...asked,
      });
      const claim = await at.cluster.get('PersistentVolumeClaim', `${sessionId}-home`);
      const leaving = claim?.metadata['deletionTimestamp'] !== undefined;
      return { had: hadClaim, end, claim: claim === undefined || leaving ? 'gone' : 'kept' };
    };
    return { unasked: await look(), declined: await look(false) };
  },
  then: {
    'it is kept when the command does not speak of it': ({ unasked }) =>
      expect(unasked).toMatchObject({ had: true, claim: 'kept' }),
    'it is kept when the command says no': ({ declined }) =>
      expect(declined).toMatchObject({ had: true, claim: 'kept' }),
  },
});
