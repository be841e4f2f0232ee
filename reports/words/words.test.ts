import { describe, expect, it } from 'vitest';
import { differences, shown } from './differences.ts';
import { duration } from './duration.ts';
import { criterionGroup } from './phase-title.ts';

describe('differences', () => {
  it.each([
    ['nothing between equals', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ['the whole, for plain values', 403, 202, [{ path: '', expected: 403, seen: 202 }]],
    [
      'the deepest place only',
      { a: { b: 1, c: 2 } },
      { a: { b: 1, c: 3 } },
      [{ path: 'a.c', expected: 2, seen: 3 }],
    ],
    ['lists by index', [1, 2], [1], [{ path: '[1]', expected: 2, seen: undefined }]],
    ['a list for a record', { a: [] }, { a: {} }, [{ path: 'a', expected: [], seen: {} }]],
    ['null for nothing', { a: null }, {}, [{ path: 'a', expected: null, seen: undefined }]],
  ])('tell %s', (_name, expected, seen, found) => {
    expect(differences(expected, seen)).toEqual(found);
  });
});

describe('words', () => {
  it('cut a long value', () => expect(shown('x'.repeat(20), 10)).toBe('"xxxxxxxx…'));

  it.each([
    [120.4, '120 ms'],
    [4210, '4.2 s'],
    [65_000, '1 min 05 s'],
  ])('say %d ms', (ms, text) => expect(duration(ms)).toBe(text));

  it.each([
    ['P2.1', 'Phase 2 · Creation'],
    ['P10.3', 'Phase 10 · Performance'],
    ['S.P0.1', 'Success criteria'],
  ])('put %s into its group', (id, group) => expect(criterionGroup(id)).toBe(group));
});
