import { describe, expect, it } from 'vitest';
import { isKnownFailure, type Expectation } from './expectation.ts';

const entry = (changes: Partial<Expectation>): Expectation => ({
  check: 'creation/a',
  expect: 'fail',
  reason: 'It is known.',
  link: 'https://tracker.example/1',
  expires: '2026-12-31',
  ...changes,
});

describe('a known failure', () => {
  it.each<[string, Partial<Expectation>, boolean]>([
    ['is one of the whole check', {}, true],
    ['is one of a sentence that is named', { sentences: ['it does'] }, true],
    ['is none of another sentence', { sentences: ['it stays'] }, false],
    ['is none of another check', { check: 'creation/b' }, false],
    ['is none of a flaky check, which is told by running it again', { expect: 'flaky' }, false],
  ])('%s', (_what, changes, known) => {
    expect(isKnownFailure([entry(changes)], 'creation/a', 'it does')).toBe(known);
  });
});
