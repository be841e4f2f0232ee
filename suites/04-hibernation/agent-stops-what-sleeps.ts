import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { endOf, sharedAgent, stop } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { asleep } from './stage/put-to-sleep.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L108-112', 'plan:L284', 'contract §3.2', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 560_000,
  requirement: 'A sleeping session is stopped like any other; its home goes only when that is asked for.',
  async when(world) {
    const at = await sharedAgent(world);
    const look = async (deletePVC?: boolean) => {
      const { sessionId } = await asleep(world, at, { persistentHome: true });
      const name = `${sessionId}-home`;
      const had = (await at.cluster.get('PersistentVolumeClaim', name)) !== undefined;
      const command = await stop(at, sessionId, deletePVC);
      const { end, error } = await endOf(at, command, world.patience.work);
      const isGone = async () => {
        const claim = await at.cluster.get('PersistentVolumeClaim', name);
        return claim === undefined || claim.metadata['deletionTimestamp'] !== undefined;
      };
      const patienceMs = deletePVC === true ? world.patience.report : 0;
      const gone = await world.eventually(isGone, Boolean, patienceMs);
      return { had, end, error, left: await whatIsLeft(at.cluster, sessionId), claimGone: gone.value };
    };
    const [kept, deleted] = await Promise.all([look(), look(true)]);
    return { kept, deleted };
  },
  then: {
    'the stop is complete': ({ kept, deleted }) =>
      expect([kept.end, deleted.end], kept.error ?? deleted.error ?? 'no error was given').toEqual([
        'complete',
        'complete',
      ]),
    'nothing of it is left but the home': ({ kept, deleted }) =>
      expect([...kept.left, ...deleted.left]).toEqual([]),
    'the home is kept when nobody asked for its deletion': ({ kept: { had, claimGone } }) =>
      expect({ had, claimGone }).toEqual({ had: true, claimGone: false }),
    'the home is gone once a stop with deletePVC is complete': ({ deleted: { had, end, claimGone } }) =>
      expect({ had, claimGone }).toEqual({ had: true, claimGone: end === 'complete' }),
  },
});
