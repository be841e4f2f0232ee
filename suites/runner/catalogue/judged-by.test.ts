import { describe, expect, test } from 'vitest';
import { coverCriteria } from './cover-criteria.ts';
import { judgedBy } from './judged-by.ts';
import type { CataloguedCheck } from './load-catalogue.ts';
import { madeUpCheck, madeUpRelease } from './made-up-checks.ts';
import { nextRelease } from './next-release.ts';
import type { PastNames } from './past-names.ts';
import { askedBy, byVersion, catalogueDigest, type Release } from './release.ts';

const NO_PAST: PastNames = { renamed: {}, withdrawn: {} };
const REASON = 'The plan asks for something else, as R99 says.';
const BINDING = { holds: 'binding' } as const;
/** What each check is asked for, and which of it is provisional. */
const asked = (catalogue: readonly CataloguedCheck[]): unknown =>
  catalogue.map(({ id, check, provisional = [] }) => [id, check.level, Object.keys(check.then), provisional]);

describe('today', () => {
  const released = madeUpRelease('1.0.0', { 'a/x': { holds: 'binding', hurries: 'provisional' } });
  const marked = (check: CataloguedCheck, release: Release = released, past = NO_PAST): unknown =>
    judgedBy([check], [release], past).catalogue[0]?.provisional;

  test.each<[about: string, check: CataloguedCheck, provisional: unknown]>([
    ['a released check binds', madeUpCheck('a/x'), undefined],
    ['a new check is provisional', madeUpCheck('a/new', ['holds', 'lasts']), ['holds', 'lasts']],
    ['a new finding is, and nothing else of its check', madeUpCheck('a/x', ['holds', 'lasts']), ['lasts']],
    [
      'what the release itself had provisionally still is',
      madeUpCheck('a/x', ['holds', 'hurries']),
      ['hurries'],
    ],
    ['one that asks for less binds', madeUpCheck('a/x', ['holds'], { level: 'SHOULD' }), undefined],
  ])('%s', (_about, check, provisional) => {
    expect(marked(check)).toEqual(provisional);
  });

  test('a check that has become a MUST is provisional', () => {
    expect(marked(madeUpCheck('a/x'), madeUpRelease('1.0.0', { 'a/x': BINDING }, 'SHOULD'))).toEqual([
      'holds',
    ]);
  });

  test('a check and a finding by new names are what they were', () => {
    const past = { ...NO_PAST, renamed: { 'a/x': 'b/y', 'b/y › holds': 'b/y › holds on' } };
    expect(marked(madeUpCheck('b/y', ['holds on']), released, past)).toBeUndefined();
    expect(judgedBy([madeUpCheck('b/y')], [released], past).catalogue[0]?.aliases).toEqual(['a/x']);
  });

  test('is measured by the newest release', () => {
    const newer = madeUpRelease('1.1.0', { 'a/x': BINDING });
    expect(judgedBy([madeUpCheck('a/x')], [newer, released], NO_PAST).judgedBy.release).toBe('1.1.0');
  });

  test('without any release everything binds', () => {
    expect(asked(judgedBy([madeUpCheck('a/x')], [], NO_PAST).catalogue)).toEqual([
      ['a/x', 'MUST', ['holds'], []],
    ]);
  });

  test('what is provisional covers no criterion', () => {
    const cites = { source: ['plan:L7'] } as const;
    const checks = [madeUpCheck('a/x', ['holds', 'lasts'], cites), madeUpCheck('a/new', ['holds'], cites)];
    const { catalogue } = judgedBy(checks, [released], NO_PAST);
    const written = { id: 'P1.1', source: 'plan:L7', sentence: 'All is well.' };
    const covers = (about?: RegExp): unknown =>
      coverCriteria([{ ...written, ...(about && { about }) }], catalogue)[0]?.coveredBy;
    expect(covers()).toEqual(['a/x']);
    expect(covers(/holds|lasts/)).toEqual(['a/x › holds']);
  });
});

describe('a pinned catalogue', () => {
  const old = madeUpRelease(
    '1.0.0',
    { 'a/x': { holds: 'binding', hurries: 'provisional' }, 'a/gone': BINDING },
    'SHOULD',
  );
  const past: PastNames = { renamed: { 'a/x': 'b/y' }, withdrawn: { 'a/gone': REASON } };
  const today = [madeUpCheck('b/y', ['holds', 'hurries', 'lasts']), madeUpCheck('a/new')];
  const pinned = judgedBy(today, [old], past, '1.0.0');

  test('has only the checks and findings of then, as binding as they were then', () => {
    expect(asked(pinned.catalogue)).toEqual([['b/y', 'SHOULD', ['holds', 'hurries'], ['hurries']]]);
  });

  test('says which it is, and what was withdrawn since', () => {
    expect(pinned.judgedBy).toEqual({
      digest: catalogueDigest(old.checks),
      checks: 1,
      release: '1.0.0',
      pinned: true,
      withdrawn: ['a/gone'],
    });
  });

  test('names a withdrawn finding of a check that stays', () => {
    const gone = { renamed: {}, withdrawn: { 'a/x › hurries': REASON } };
    expect(judgedBy([madeUpCheck('a/x')], [old], gone, '1.0.0').judgedBy.withdrawn).toEqual([
      'a/x › hurries',
    ]);
  });

  test('that was never released is refused with those that were', () => {
    expect(() => judgedBy(today, [old], past, '1.0.1')).toThrow(
      'There is no catalogue "1.0.1". Did you mean "1.0.0"? Released: 1.0.0.',
    );
  });
});

describe('a check over the releases', () => {
  const x = madeUpCheck('a/x');
  const standing = (release: Release): unknown => release.checks['a/new']?.findings;

  test('is provisional until the release, in it, and binding from the one after', () => {
    const first = nextRelease('0.9.0', [x], [], NO_PAST);
    const both = [x, madeUpCheck('a/new')];
    const second = nextRelease('0.10.0', both, [first], NO_PAST);
    expect(standing(second)).toEqual({ holds: 'provisional' });
    expect(judgedBy(both, [second, first], NO_PAST).catalogue[1]?.provisional).toEqual(['holds']);
    const third = nextRelease('0.11.0', both, [second, first], NO_PAST);
    expect(standing(third)).toEqual(BINDING);
    expect(judgedBy(both, [third, second, first], NO_PAST).catalogue[1]?.provisional).toBeUndefined();
  });

  test('a release written again is measured by those before it, not by itself', () => {
    const both = [x, madeUpCheck('a/new')];
    const first = nextRelease('1.0.0', [x], [], NO_PAST);
    expect(standing(nextRelease('1.0.0', both, [first], NO_PAST))).toEqual(BINDING);
  });

  test('raised to a MUST counts one release later', () => {
    const should = nextRelease('1.0.0', [madeUpCheck('a/new', ['holds'], { level: 'SHOULD' })], [], NO_PAST);
    const must = nextRelease('1.1.0', [madeUpCheck('a/new')], [should], NO_PAST);
    expect(standing(must)).toEqual({ holds: 'provisional' });
    expect(standing(nextRelease('1.2.0', [madeUpCheck('a/new')], [must, should], NO_PAST))).toEqual(BINDING);
  });

  test('the digest of a release is that of the runs made with it', () => {
    const release = nextRelease('1.0.0', [x, madeUpCheck('a/b')], [], NO_PAST);
    const { digest } = judgedBy([madeUpCheck('a/b'), x], [release], NO_PAST).judgedBy;
    expect(digest).toBe(catalogueDigest(release.checks));
    expect(digest).not.toBe(catalogueDigest(askedBy([x])));
  });

  test('versions are numbers', () => {
    expect(['0.10.0', '0.9.0', '0.9.1'].sort(byVersion)).toEqual(['0.9.0', '0.9.1', '0.10.0']);
  });
});
