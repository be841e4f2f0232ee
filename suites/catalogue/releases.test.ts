import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brokenPromises } from '../runner/catalogue/broken-promises.ts';
import { loadCatalogue } from '../runner/catalogue/load-catalogue.ts';
import { madeUpCheck, madeUpRelease } from '../runner/catalogue/made-up-checks.ts';
import { nameProblems } from '../runner/catalogue/name-problems.ts';
import { readReleases } from '../runner/catalogue/release.ts';
import { RENAMED } from './renamed.ts';
import { WITHDRAWN } from './withdrawn.ts';

const catalogue = await loadCatalogue(fileURLToPath(new URL('..', import.meta.url)));
const releases = readReleases(fileURLToPath(new URL('releases', import.meta.url)));
const past = { renamed: RENAMED, withdrawn: WITHDRAWN };

test('each name means one thing', () => {
  expect(nameProblems(catalogue, past)).toEqual([]);
});

test('there is a release to rely on', () => {
  expect(releases.length).toBeGreaterThan(0);
});

test.each(releases)('what $version promised is there, renamed, or withdrawn with a reason', (release) => {
  expect(brokenPromises(release, catalogue, past)).toEqual([]);
});

describe('a promise is broken', () => {
  const release = madeUpRelease('1.0.0', { 'a/x': { holds: 'binding' } });
  const NONE = { renamed: {}, withdrawn: {} };

  test.each([
    ['a check that vanishes', [madeUpCheck('a/y')], '1.0.0 has "a/x › holds", which is gone'],
    ['a finding that vanishes', [madeUpCheck('a/x', ['lasts'])], '1.0.0 has "a/x › holds", which is gone'],
    ['another profile', [madeUpCheck('a/x', ['holds'], { profile: 'platform' })], 'now for platform'],
  ])('by %s', (_how, today, sentence) => {
    expect(brokenPromises(release, today, NONE).join()).toContain(sentence);
  });

  test('not by a new name, nor by a withdrawal', () => {
    expect(
      brokenPromises(release, [madeUpCheck('b/y')], { renamed: { 'a/x': 'b/y' }, withdrawn: {} }),
    ).toEqual([]);
    expect(
      brokenPromises(release, [], { renamed: {}, withdrawn: { 'a/x': 'It asked for too much (R99).' } }),
    ).toEqual([]);
  });
});
