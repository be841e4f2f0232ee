import { expect } from 'vitest';
import { field, numberAt } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import { defineCheck, type World } from '../world/world.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { inPlace, type Placed, type Standing } from './stage/standing.ts';
import { writeLimits } from './stage/write-limits.ts';

const FOUR = [{}, {}, {}, {}];

/** Around each default limit (contract §7: 5 sessions, 4 CPU, 16Gi). */
const STANDINGS = {
  fiveSessions: { limits: 'none', inUse: FOUR },
  sixSessions: { limits: 'none', inUse: [...FOUR, {}] },
  fourCpus: { limits: 'none', inUse: [{ cpu: '3400m' }], asks: { cpu: '500m' } },
  moreCpu: { limits: 'none', inUse: [{ cpu: '3600m' }], asks: { cpu: '500m' } },
  sixteenGi: { limits: 'none', inUse: [{ memory: '14Gi' }], asks: { memory: '1Gi' } },
  moreMemory: { limits: 'none', inUse: [{ memory: '15500Mi' }], asks: { memory: '1Gi' } },
} as const satisfies Record<string, Standing>;

async function quotaShown({ api }: World, { user }: Placed) {
  const { body } = await api.get(`/users/${user.id}/quota`);
  return {
    maxSessions: numberAt(body, 'maxSessions') ?? null,
    maxCpu: quantityOf(field(body, 'maxCpu')),
    maxMemory: quantityOf(field(body, 'maxMemory')),
    maxStorage: quantityOf(field(body, 'maxStorage')),
  };
}

/** What a row looks like in which nobody has set anything. */
const NOTHING_SET = { max_sessions: null, max_cpu: null, max_memory: null, max_storage: null };

const DEFAULTS = {
  maxSessions: 5,
  maxCpu: 4,
  maxMemory: quantityOf('16Gi'),
  maxStorage: quantityOf('100Gi'),
};

function defaultsHold(requirement: string, prepare: (world: World, userId: string) => Promise<void>) {
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: ['plan:L343', 'plan:L364', 'contract §7'],
    risk: 'plan:L568',
    profile: 'control-plane',
    controls: ['sql'],
    world: 'shared',
    requirement,
    async given(world) {
      await world.fleet.join({ manner: 'silent' });
      const placed = await inPlace(world, STANDINGS);
      for (const { user } of Object.values(placed)) await prepare(world, user.id);
      return placed;
    },
    when: async (world, placed) => ({
      ...(await oneMoreEach(world, placed)),
      shown: await quotaShown(world, placed.fiveSessions),
    }),
    then: {
      'there may be five sessions and no sixth': ({ fiveSessions, sixSessions }) =>
        expect([fiveSessions, sixSessions]).toEqual(['admitted', 'refused']),
      'they may have 4 CPU and no more': ({ fourCpus, moreCpu }) =>
        expect([fourCpus, moreCpu]).toEqual(['admitted', 'refused']),
      'they may have 16Gi and no more': ({ sixteenGi, moreMemory }) =>
        expect([sixteenGi, moreMemory]).toEqual(['admitted', 'refused']),
      'the quota shows these limits': ({ shown }) => expect(shown).toEqual(DEFAULTS),
    },
  });
}

/** By the name of the check. */
export default {
  'defaults-hold-without-a-row': defaultsHold('A user for whom no quota was set has the default one.', () =>
    Promise.resolve(),
  ),
  'defaults-hold-for-what-is-null': defaultsHold(
    'Where the row of a quota says nothing, the default limit holds.',
    (world, userId) => writeLimits(world, userId, NOTHING_SET),
  ),
};
