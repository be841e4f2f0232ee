import { describe, expect, it } from 'vitest';
import type { Expectation, ExpectedVerdict } from '../../suites/kit/expectation.ts';
import type { FindingVerdict } from '../../suites/kit/words.ts';
import { meetExpectation, type Meeting, type OwnVerdict } from './meet-expectation.ts';

const LAST_DAY = '2026-12-31';
const DAY_AFTER = '2027-01-01';

const entry = (expected: ExpectedVerdict, sentences?: string[]): Expectation => ({
  check: 'creation/a',
  expect: expected,
  reason: 'It is known.',
  link: 'https://tracker.example/1',
  expires: LAST_DAY,
  ...(sentences === undefined ? {} : { sentences }),
});

type Row = [own: OwnVerdict, state: Meeting['state'], verdict: Meeting['verdict']];

/** What becomes of each entry and each outcome, up to its last day. */
const ON_THE_LAST_DAY: Readonly<Record<ExpectedVerdict, readonly Row[]>> = {
  fail: [
    ['fail', 'as-expected', 'expected-failure'],
    ['pass', 'stale', 'stale-expectation'],
    ['flaky', 'stale', 'flaky'],
    ['unsupported', 'stale', 'unsupported'],
    ['blocked', 'not-judged', 'blocked'],
    ['error', 'not-judged', 'error'],
    ['not-applicable', 'not-judged', 'not-applicable'],
  ],
  flaky: [
    ['fail', 'stale', 'fail'],
    ['pass', 'as-expected', 'pass'],
    ['flaky', 'as-expected', 'expected-failure'],
    ['unsupported', 'stale', 'unsupported'],
    ['blocked', 'not-judged', 'blocked'],
    ['error', 'not-judged', 'error'],
    ['not-applicable', 'not-judged', 'not-applicable'],
  ],
  unsupported: [
    ['fail', 'stale', 'fail'],
    ['pass', 'stale', 'stale-expectation'],
    ['flaky', 'stale', 'flaky'],
    ['unsupported', 'as-expected', 'unsupported'],
    ['blocked', 'not-judged', 'blocked'],
    ['error', 'not-judged', 'error'],
    ['not-applicable', 'not-judged', 'not-applicable'],
  ],
};

/** And the day after: what is stale stays so, all else has expired, and nothing fails as expected any more. */
const expired = ([own, state, verdict]: Row): Row => [
  own,
  state === 'stale' ? 'stale' : 'expired',
  verdict === 'expected-failure' ? 'stale-expectation' : verdict,
];

const found = (verdict: FindingVerdict, sentence = 'it does') => ({ sentence, verdict });

describe.each(Object.keys(ON_THE_LAST_DAY) as ExpectedVerdict[])(
  'a check that is expected to be %s',
  (expected) => {
    const rows = ON_THE_LAST_DAY[expected];

    it.each(rows)('and is %s: %s, %s on the last day', (verdict, state, becomes) => {
      expect(meetExpectation(entry(expected), { verdict, findings: [] }, LAST_DAY)).toEqual({
        state,
        verdict: becomes,
      });
    });

    it.each(rows.map(expired))('and is %s: %s, %s on the day after', (verdict, state, becomes) => {
      expect(meetExpectation(entry(expected), { verdict, findings: [] }, DAY_AFTER)).toEqual({
        state,
        verdict: becomes,
      });
    });
  },
);

describe('an entry that names sentences', () => {
  it.each<[string, FindingVerdict[], OwnVerdict, Meeting['state'], Meeting['verdict']]>([
    ['that fail, and nothing else does', ['fail', 'fail', 'pass'], 'fail', 'as-expected', 'expected-failure'],
    ['and another fails too', ['fail', 'fail', 'fail'], 'fail', 'as-expected', 'fail'],
    ['and another is blocked', ['fail', 'fail', 'blocked'], 'fail', 'as-expected', 'blocked'],
    ['of which one passes', ['pass', 'fail', 'pass'], 'fail', 'stale', 'expected-failure'],
    ['that pass while another fails', ['pass', 'pass', 'fail'], 'fail', 'stale', 'fail'],
    ['of which one is blocked', ['fail', 'blocked', 'pass'], 'fail', 'as-expected', 'expected-failure'],
    ['that all pass', ['pass', 'pass', 'pass'], 'pass', 'stale', 'stale-expectation'],
    ['beside an error', ['fail', 'fail', 'error'], 'error', 'not-judged', 'error'],
  ])('%s', (_what, [first = 'pass', second = 'pass', other = 'pass'], verdict, state, becomes) => {
    const findings = [found(first, 'one'), found(second, 'two'), found(other, 'other')];
    expect(meetExpectation(entry('fail', ['one', 'two']), { verdict, findings }, LAST_DAY)).toEqual({
      state,
      verdict: becomes,
    });
  });

  it('excuses nothing once it has expired', () => {
    const findings = [found('fail', 'one'), found('pass', 'other')];
    const meeting = meetExpectation(entry('fail', ['one']), { verdict: 'fail', findings }, DAY_AFTER);
    expect(meeting).toEqual({ state: 'expired', verdict: 'stale-expectation' });
  });
});
