import { expect, test } from 'vitest';
import type { Capability } from '../../kit/words.ts';
import { defineLook, type AnyLook } from '../../world/look.ts';
import type { World } from '../../world/world.ts';
import type { CataloguedCheck } from '../catalogue/load-catalogue.ts';
import type { Target } from '../target/read-target.ts';
import type { Experiment } from './run-check.ts';
import { Unclaimed, unclaimedIn, type Step } from './unclaimed.ts';

const promise = 'Something.';
const some = { promise, profile: 'control-plane', world: 'shared' } as const;
const sees = (sign: string | null) => defineLook({ ...some, look: () => Promise.resolve(sign) });

/** Whatever happens in no world at all. */
const worldless: Step = async (_id, _look, act) => ({ kind: 'seen', seen: await act({} as World) });

const told = (look: AnyLook, step = worldless) =>
  new Unclaimed(new Map([['template-sync', look]]), step).told();

test('what was seen is said, with what to do about it; what was not seen is not', async () => {
  expect(await told(sees('it appeared'))).toEqual([
    expect.stringMatching(
      /^template-sync is not claimed, yet the target seems to have it: it appeared\. Claim it/,
    ),
  ]);
  expect(await told(sees(null))).toEqual([]);
});

test('what is planted is planted once, and handed to the look', async () => {
  let planted = 0;
  const look = defineLook<{ name: string }>({
    ...some,
    plant: () => Promise.resolve({ name: `tree ${String(++planted)}` }),
    look: (_world, { name }) => Promise.resolve(name),
  });
  const unclaimed = new Unclaimed(new Map([['template-sync', look]]), worldless);
  unclaimed.begin();
  unclaimed.begin();
  expect(await unclaimed.told()).toEqual([expect.stringContaining('tree 1')]);
});

test('a target that refuses what the look needs does not have it; a fault of ours is told', async () => {
  const trouble =
    (verdict: 'blocked' | 'error'): Step =>
    () =>
      Promise.resolve<Experiment>({ kind: 'trouble', verdict, reason: 'it did not work' });
  expect(await told(sees('it'), trouble('blocked'))).toEqual([]);
  expect(await told(sees('it'), trouble('error'))).toEqual([expect.stringContaining('was not seen')]);
});

test('only what a check of the run needs, the target could have and does not claim is looked for', () => {
  const looks = new Map([['template-sync' as const, sees('it')]]);
  const needing = [
    { id: 'templates/x', phase: 6, check: { capabilities: ['template-sync'] } },
  ] as unknown as CataloguedCheck[]; // no more of it is asked for
  const target = (claims: readonly Capability[], profiles = ['control-plane']) =>
    ({ capabilities: claims, profiles }) as unknown as Target;
  const unclaimed = (checks: readonly CataloguedCheck[], of: Target) => [
    ...unclaimedIn(checks, of, looks).keys(),
  ];
  expect(unclaimed(needing, target([]))).toEqual(['template-sync']);
  expect(unclaimed(needing, target(['template-sync']))).toEqual([]);
  expect(unclaimed([], target([]))).toEqual([]);
  expect(unclaimed(needing, target([], ['kubernetes-agent']))).toEqual([]);
});
