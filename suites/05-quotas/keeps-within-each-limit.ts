import { expect } from 'vitest';
import type { Limits, Resources, Row } from '../world/arrange.ts';
import { defineCheck } from '../world/world.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { inPlace } from './stage/standing.ts';

interface Edge {
  readonly requirement: string;
  readonly limits: Limits;
  readonly inUse: Readonly<Record<'below' | 'exact' | 'above', readonly Row[]>>;
  readonly asks: Resources;
}

const sessions = (count: number): Row[] => Array.from({ length: count }, () => ({}));

/** Three users under the same limit ask for the same; they differ only in what they use, by the least there is. */
function limitKept({ requirement, limits, inUse, asks }: Edge) {
  const standing = (rows: readonly Row[]) => ({ limits, inUse: rows, asks });
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: ['plan:L342-346', 'plan:L364', 'contract §7'],
    risk: 'plan:L568',
    profile: 'control-plane',
    controls: ['sql'],
    world: 'shared',
    requirement,
    async given(world) {
      await world.fleet.join({ manner: 'silent' });
      return inPlace(world, {
        below: standing(inUse.below),
        exact: standing(inUse.exact),
        above: standing(inUse.above),
      });
    },
    when: (world, placed) => oneMoreEach(world, placed),
    then: {
      'below the limit it is admitted': ({ below }) => expect(below).toBe('admitted'),
      'exactly up to the limit it is admitted': ({ exact }) => expect(exact).toBe('admitted'),
      'by the least above the limit it is refused': ({ above }) => expect(above).toBe('refused'),
    },
  });
}

/** Sessions, CPU and memory are limited each on its own (contract §7), by the name of the check. */
export default {
  'keeps-within-the-session-limit': limitKept({
    requirement: "A user's sessions together stay within maxSessions: not one more.",
    limits: { maxSessions: 3 },
    inUse: { below: sessions(1), exact: sessions(2), above: sessions(3) },
    asks: {},
  }),
  'keeps-within-the-cpu-limit': limitKept({
    requirement: "The CPU of a user's sessions together stays within maxCpu: not one millicore more.",
    // No binary fraction is 0.1, and the three of them are more than 0.3 to who adds such.
    limits: { maxCpu: '300m' },
    inUse: { below: [{ cpu: '0.199' }], exact: [{ cpu: '0.1' }, { cpu: '0.1' }], above: [{ cpu: '0.201' }] },
    asks: { cpu: '0.1' },
  }),
  'keeps-within-the-memory-limit': limitKept({
    requirement: "The memory of a user's sessions together stays within maxMemory: not one byte more.",
    limits: { maxMemory: '3Gi' },
    inUse: {
      below: [{ memory: '2147483647' }],
      exact: [{ memory: '2147483648' }],
      above: [{ memory: '2147483649' }],
    },
    asks: { memory: '1Gi' },
  }),
};
