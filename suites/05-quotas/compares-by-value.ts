import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import type { Admission } from './stage/admission.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { inPlace, type Standing } from './stage/standing.ts';

/** For each way of writing: the limit, what is in use, and what is asked below the limit and above, by some. */
type Writing = readonly [limit: string, inUse: string, below: string, above: string];

const CPU: Readonly<Record<string, Writing>> = {
  'whole CPUs and millicores': ['2', '1500m', '450m', '550m'],
  'decimal fractions': ['0.5', '200m', '0.25', '0.35'],
  exponents: ['1e1', '8', '1.9e0', '2100m'],
  'the trailing zeros of a fraction': ['1.50', '1.0', '0.40', '0.60'],
};

const MEMORY: Readonly<Record<string, Writing>> = {
  'binary units and plain bytes': ['2Gi', '1073741824', '1000Mi', '1100000000'],
  'decimal units, which are not the binary ones': ['2G', '950000000', '1G', '1Gi'],
  'units of a thousand': ['1500M', '500000k', '950M', '1005M'],
  exponents: ['2e9', '1e9', '990000000', '1010000000'],
  'decimal fractions': ['1.5Gi', '512Mi', '1000Mi', '1050Mi'],
};

type Of = (amount: string) => { readonly limit: object; readonly row: object; readonly asked: object };

const OF_CPU: Of = (amount) => ({
  limit: { maxCpu: amount },
  row: { cpu: amount },
  asked: { cpu: amount },
});
const OF_MEMORY: Of = (amount) => ({
  limit: { maxMemory: amount },
  row: { memory: amount },
  asked: { memory: amount },
});

function byValue(requirement: string, of: Of, writings: Readonly<Record<string, Writing>>) {
  const standing = ([limit, inUse]: Writing, asked: string): Standing => ({
    limits: of(limit).limit,
    inUse: [{ ...of(inUse).row }],
    asks: of(asked).asked,
  });
  const standings = Object.entries(writings).flatMap(([name, writing]) => [
    [`${name}: below`, standing(writing, writing[2])] as const,
    [`${name}: above`, standing(writing, writing[3])] as const,
  ]);
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: ['plan:L343-346', 'R4', 'contract §7'],
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
    then: Object.fromEntries(
      Object.keys(writings).map((name) => [
        `${name} are understood`,
        (seen: Readonly<Record<string, Admission>>) =>
          expect({ below: seen[`${name}: below`], above: seen[`${name}: above`] }).toEqual({
            below: 'admitted',
            above: 'refused',
          }),
      ]),
    ),
  });
}

/** R4: quantities as text cannot be summed by a cast; they are read as Kubernetes reads them. */
export default {
  'compares-cpu-by-value': byValue(
    'CPU of limits, rows and requests is compared by value, however it is written: 0.5 is 500m.',
    OF_CPU,
    CPU,
  ),
  'compares-memory-by-value': byValue(
    'Memory of limits, rows and requests is compared by value, however it is written: 1Gi is 1073741824.',
    OF_MEMORY,
    MEMORY,
  ),
};
