import type { Expectation, ExpectedVerdict } from '../../suites/kit/expectation.ts';
import type { CheckVerdict, FindingVerdict } from '../../suites/kit/words.ts';
import { worst } from './worst.ts';

/** A check's verdict before anybody asks what was expected of it. */
export type OwnVerdict = Exclude<CheckVerdict, 'expected-failure' | 'stale-expectation'>;

export interface OwnJudgement {
  readonly verdict: OwnVerdict;
  readonly findings: readonly { readonly sentence: string; readonly verdict: FindingVerdict }[];
}

/**
 * `stale`: the check did something else. `expired`: its last day was before the day of the run.
 * `not-judged`: the check was not put to the test, which says nothing of the entry.
 */
export const EXPECTATION_STATES = ['as-expected', 'stale', 'expired', 'not-judged', 'not-selected'] as const;
export type ExpectationState = (typeof EXPECTATION_STATES)[number];

/** What became of an entry, and of the verdict of its check. */
export interface Meeting {
  readonly state: Exclude<ExpectationState, 'not-selected'>;
  readonly verdict: CheckVerdict;
}

type Behaviour = 'as-expected' | 'stale' | 'not-judged';

const UNTOLD = { blocked: 'not-judged', error: 'not-judged', 'not-applicable': 'not-judged' } as const;

/** A flaky check may pass as well: no single run shows that it never flickers again, so that only its last day ends it. */
const BEHAVIOUR: Readonly<Record<ExpectedVerdict, Readonly<Record<OwnVerdict, Behaviour>>>> = {
  fail: { fail: 'as-expected', pass: 'stale', flaky: 'stale', unsupported: 'stale', ...UNTOLD },
  flaky: { flaky: 'as-expected', pass: 'as-expected', fail: 'stale', unsupported: 'stale', ...UNTOLD },
  unsupported: { unsupported: 'as-expected', pass: 'stale', fail: 'stale', flaky: 'stale', ...UNTOLD },
};

/**
 * Decides what an entry makes of its check on the day of the run (`2026-12-31`, UTC). It can only excuse the failure
 * that it names: every other verdict that is not a pass stays what it is, and nothing becomes a pass.
 */
export function meetExpectation(entry: Expectation, own: OwnJudgement, day: string): Meeting {
  const expired = day > entry.expires;
  const behaviour = behaviourOf(entry, own);
  return {
    state: expired && behaviour !== 'stale' ? 'expired' : behaviour,
    verdict: notExcused(entry, own) ?? (isExcused(entry, own) ? excused(expired) : otherwise(behaviour, own)),
  };
}

const excused = (expired: boolean): CheckVerdict => (expired ? 'stale-expectation' : 'expected-failure');

const otherwise = (behaviour: Behaviour, { verdict }: OwnJudgement): CheckVerdict =>
  behaviour === 'stale' && verdict === 'pass' ? 'stale-expectation' : verdict;

const isExcused = ({ expect }: Expectation, { verdict }: OwnJudgement): boolean =>
  (verdict === 'fail' || verdict === 'flaky') && verdict === expect;

/** Where an entry names sentences, these decide. */
function behaviourOf({ expect, sentences }: Expectation, { verdict, findings }: OwnJudgement): Behaviour {
  if (sentences === undefined || verdict !== 'fail') return BEHAVIOUR[expect][verdict];
  const named = findings.filter((each) => sentences.includes(each.sentence));
  return named.some((each) => each.verdict === 'pass') ? 'stale' : 'as-expected';
}

/** The worst of a failed check's sentences that its entry does not name, unless they all passed. */
function notExcused(
  { sentences }: Expectation,
  { verdict, findings }: OwnJudgement,
): FindingVerdict | undefined {
  if (sentences === undefined || verdict !== 'fail') return undefined;
  const others = worst(
    findings.filter((each) => !sentences.includes(each.sentence)).map((each) => each.verdict),
  );
  return others === 'pass' ? undefined : others;
}
