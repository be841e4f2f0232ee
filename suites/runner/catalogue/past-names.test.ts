import { describe, expect, test } from 'vitest';
import { madeUpCheck } from './made-up-checks.ts';
import { nameProblems } from './name-problems.ts';
import { aliasesOf, todaysName, whyWithdrawn, type PastNames } from './past-names.ts';

const REASON = 'The plan asks for something else, as R99 says.';
const PAST: PastNames = {
  renamed: {
    'a/first': 'a/second',
    'a/second': 'a/third',
    'a/third › said badly': 'a/third › holds',
    'a/parted › goes': 'b/elsewhere › holds',
  },
  withdrawn: { 'a/gone': REASON, 'a/third › gone': REASON },
};

describe('a name', () => {
  test.each([
    ['a/never-renamed', 'a/never-renamed'],
    ['a/first', 'a/third'],
    ['a/second', 'a/third'],
    ['a/first › holds', 'a/third › holds'],
    ['a/first › said badly', 'a/third › holds'],
    ['a/parted › goes', 'b/elsewhere › holds'],
    ['a/parted › stays', 'a/parted › stays'],
    ['P8.4', 'P8.4'],
    ['constructor', 'constructor'],
  ])('%s is %s today', (old, today) => {
    expect(todaysName(old, PAST)).toBe(today);
  });

  test('that goes round in a circle has an end', () => {
    expect(todaysName('a', { renamed: { a: 'b', b: 'a' } })).toBe('b');
  });

  test.each(['a/gone', 'a/gone › holds', 'a/third › gone', 'a/first › gone'])(
    '%s was withdrawn, with its reason',
    (name) => {
      expect(whyWithdrawn(name, PAST)).toBe(REASON);
    },
  );

  test.each(['a/first', 'a/third › holds'])('%s was not', (name) => {
    expect(whyWithdrawn(name, PAST)).toBeUndefined();
  });

  test('is an alias of what it is today', () => {
    expect(aliasesOf('a/third', PAST)).toEqual(['a/first', 'a/second']);
    expect(aliasesOf('a/first', PAST)).toEqual([]);
  });
});

describe('names', () => {
  const [one, two] = [madeUpCheck('a/one'), madeUpCheck('a/two', ['holds', 'lasts'])];
  const problems = (past: Partial<PastNames>, catalogue = [one, two]): string =>
    nameProblems(catalogue, { renamed: {}, withdrawn: {}, ...past }).join('\n');

  test.each<[wrong: string, past: Partial<PastNames>]>([
    ['"a/two" is the old name of something else and in use', { renamed: { 'a/two': 'a/one' } }],
    ['"a/two › lasts" is the old name', { renamed: { 'a/two › lasts': 'a/two › holds' } }],
    ['"a/old" was renamed to "a/three", which there is not', { renamed: { 'a/old': 'a/three' } }],
    ['"a/x" was renamed to "a/y", which there is not', { renamed: { 'a/x': 'a/y', 'a/y': 'a/x' } }],
    ['"a/old" and "a/one › holds" are a check and a finding', { renamed: { 'a/old': 'a/one › holds' } }],
    ['"a/one" is withdrawn and still there', { withdrawn: { 'a/one': REASON } }],
    ['"a/old" is withdrawn without a reason', { withdrawn: { 'a/old': 'So.' } }],
  ])('are refused when %s', (wrong, past) => {
    expect(problems(past)).toContain(wrong);
  });

  test('are refused when two checks share one', () => {
    expect(problems({}, [one, two, madeUpCheck('a/one')])).toBe('Two checks are called "a/one".');
  });

  test('are well when each old one leads to one of today, or to a reason', () => {
    expect(problems({ renamed: { 'a/0': 'a/one' }, withdrawn: { 'a/x': REASON } })).toBe('');
    expect(problems({ renamed: { 'a/0': 'a/x' }, withdrawn: { 'a/x': REASON } })).toBe('');
  });
});
