import { expect } from 'vitest';
import type { Level } from '../kit/words.ts';
import type { Source } from '../kit/check.ts';
import { defineCheck } from '../world/world.ts';
import type { Admission } from './stage/admission.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { full, inPlace, roomy } from './stage/standing.ts';

interface States {
  readonly level: Level;
  readonly source: readonly Source[];
  readonly requirement: string;
  readonly states: readonly string[];
  /** What becomes of one more session, when those in such a state are more than the quota allows. */
  readonly then: { readonly verb: string; readonly admission: Admission };
}

function counted({ level, source, requirement, states, then }: States) {
  const standings = states.flatMap((state) => [
    [state, full({ state })] as const,
    [`${state}, with room`, roomy({ state })] as const,
  ]);
  return defineCheck({
    level,
    priority: 'P0',
    source,
    risk: 'plan:L568',
    profile: 'control-plane',
    controls: ['sql'],
    world: 'shared',
    requirement,
    async given(world) {
      await world.fleet.join({ manner: 'silent' });
      return inPlace<string>(world, Object.fromEntries(standings));
    },
    when: oneMoreEach<string>,
    then: {
      ...Object.fromEntries(
        states.map((state) => [
          `${state} ${then.verb}`,
          (seen: Readonly<Record<string, Admission>>) => expect(seen[state]).toBe(then.admission),
        ]),
      ),
      'where there is room, one more is admitted': (seen: Readonly<Record<string, Admission>>) =>
        expect(states.filter((state) => seen[`${state}, with room`] !== 'admitted')).toEqual([]),
    },
  });
}

const COUNTS = { verb: 'counts', admission: 'refused' } as const;
const IS_OVER = { verb: 'does not count', admission: 'admitted' } as const;

/** Which states count against the quota (contract §7; R4 on those that the plan's query leaves out). */
export default {
  'counts-what-is-there': counted({
    level: 'MUST',
    source: ['plan:L353-355', 'plan:L365', 'R4', 'contract §7'],
    requirement: 'Sessions that wait, run or sleep count against the quota of their user.',
    states: ['pending', 'starting', 'running', 'hibernated', 'waking'],
    then: COUNTS,
  }),
  'counts-what-is-hibernating': counted({
    level: 'SHOULD',
    source: ['plan:L353-355', 'R4'],
    requirement: 'A session that is about to be hibernated counts against the quota.',
    states: ['hibernating'],
    then: COUNTS,
  }),
  'does-not-count-what-is-over': counted({
    level: 'MUST',
    source: ['plan:L353-355', 'plan:L365', 'contract §7'],
    requirement: 'Sessions that end, have ended or have failed do not count against the quota.',
    states: ['terminating', 'terminated', 'failed'],
    then: IS_OVER,
  }),
};
