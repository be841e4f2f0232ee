/* eslint-disable vitest/valid-expect -- careless judges are what is tried here */
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';

type Judges = Record<string, (seen: unknown) => unknown>;

const verdictOf = (judgeOf: (seen: unknown) => unknown, seen: unknown = 1) => judge(judgeOf, seen).verdict;

const COMPARE: Judges = {
  toBe: (seen) => expect(seen).toBe(1),
  'not toBe': (seen) => expect(seen).not.toBe(2),
  toEqual: (seen) => expect({ seen }).toEqual({ seen: 1 }),
  toMatchObject: (seen) => expect({ seen }).toMatchObject({ seen: 1 }),
  toThrow: () => expect(() => JSON.parse('{') as unknown).toThrow(),
  'an asymmetric one': (seen) => expect({ seen }).toEqual({ seen: expect.any(Number) as unknown }),
  'the older style': (seen) => expect(seen).to.equal(1),
};

const ASSERT_NOTHING: Judges = {
  'nothing at all': () => undefined,
  'expects and never says what': (seen) => void expect(seen),
  promises: async (seen) => expect(await Promise.resolve(seen)).toBe(1),
  'compares an empty list': () => {
    for (const one of []) expect(one).toBe(1);
  },
};

describe('a judge', () => {
  test.each(Object.keys(COMPARE))('that compares passes and fails: %s', (name) => {
    const compare = COMPARE[name] ?? (() => undefined);
    expect(verdictOf(compare)).toBe('pass');
  });

  test('that does not hold fails', () => {
    expect(verdictOf((seen) => expect(seen).toBe(2))).toBe('fail');
    expect(verdictOf((seen) => expect({ seen }).toMatchObject({ seen: 2 }))).toBe('fail');
  });

  test.each(Object.keys(ASSERT_NOTHING))('that asserts nothing is an error: %s', (name) => {
    expect(verdictOf(ASSERT_NOTHING[name] ?? (() => expect(1).toBe(1)))).toBe('error');
  });

  test('that breaks is an error', () => {
    expect(verdictOf(() => (undefined as unknown as { a: number }).a)).toBe('error');
  });
});
