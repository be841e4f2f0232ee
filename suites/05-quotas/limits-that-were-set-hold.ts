import { expect } from 'vitest';
import type { Resources } from '../world/arrange.ts';
import { defineCheck, type World } from '../world/world.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { inPlace, type Standing } from './stage/standing.ts';

/** Set by PUT for two users, of whom one stays below it and the other does not. */
async function belowAndAbove(world: World, limit: object, below: Standing, above: Standing) {
  const placed = await inPlace(world, { below, above });
  for (const { user } of Object.values(placed)) await world.api.put(`/users/${user.id}/quota`, limit);
  return oneMoreEach(world, placed);
}

const asking = (asks: Resources): Standing => ({ limits: {}, asks });

const KEPT = { below: 'admitted', above: 'refused' };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L343-346', 'plan:L364', 'contract §2.4', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'A limit set over HTTP holds at once, however it was written; only that of storage is not enforced.',
  async given({ fleet }) {
    await fleet.join({ manner: 'silent' });
  },
  async when(world) {
    const set = (limit: object, below: Standing, above: Standing) =>
      belowAndAbove(world, limit, below, above);
    const many = { limits: {}, inUse: [{}, {}, {}, {}] };
    return {
      sessions: await set({ maxSessions: 2 }, { limits: {} }, many),
      cpu: await set({ maxCpu: '0.5' }, asking({ cpu: '400m' }), asking({ cpu: '0.6' })),
      memory: await set({ maxMemory: '2G' }, asking({ memory: '1e9' }), asking({ memory: '2Gi' })),
      storage: await set({ maxStorage: '1' }, { limits: {} }, many),
    };
  },
  then: {
    'of sessions there are as many as it says': ({ sessions }) => expect(sessions).toEqual(KEPT),
    'of CPU there is as much as it says': ({ cpu }) => expect(cpu).toEqual(KEPT),
    'of memory there is as much as it says': ({ memory }) => expect(memory).toEqual(KEPT),
    'storage refuses nobody': ({ storage }) =>
      expect(storage).toEqual({ below: 'admitted', above: 'admitted' }),
  },
});
