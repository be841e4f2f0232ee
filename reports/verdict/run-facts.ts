import type { RecordedIncident } from '../../suites/kit/record.ts';
import type { CheckVerdict, Level, Profile } from '../../suites/kit/words.ts';
import type { RunRecord } from '../record/run-record.ts';
import { failsProvisionally, isProvisional } from './binding.ts';
import type { JudgedCheck, JudgedExpectation } from './judged-run.ts';

/** All that the verdict of a run depends on, counted once. */
export interface RunFacts {
  /** Incidents that are the suite's own fault, or a leak. */
  readonly suiteTrouble: readonly RecordedIncident[];
  readonly untrustworthy: readonly string[];
  readonly errors: number;
  readonly failed: number;
  readonly flaky: number;
  readonly blocked: number;
  /** Entries of the expectations file that no longer hold, and those whose last day is past. */
  readonly staleEntries: number;
  readonly expiredEntries: number;
  /** MUST checks that failed, and had an entry that says so, expired or not. */
  readonly excused: number;
  readonly passed: number;
  /** MUST checks that were applicable. */
  readonly applicable: number;
  /** MUST checks that could not be put to this target. */
  readonly notApplicable: number;
  readonly shouldFailed: number;
  /** Provisional checks that were selected, and checks with a provisional finding that failed: neither decides anything. */
  readonly provisional: number;
  readonly provisionalFailed: number;
  /** Checks of any level with a finding that was put to the test. */
  readonly judged: number;
  readonly selected: number;
  readonly interrupted: boolean;
  readonly footerMissing: boolean;
  /** What else is missing, or cannot be confirmed. */
  readonly unfinished: readonly string[];
  readonly narrowed: boolean;
  readonly profilesJudged: readonly Profile[];
  readonly profilesNotJudged: readonly Profile[];
  /** Named by `--require-profile`, and not judged. */
  readonly requiredNotJudged: readonly Profile[];
}

const SUITE_TROUBLE = new Set<RecordedIncident['what']>([
  'worker-died',
  'worker-hung',
  'suite-error',
  'leak',
]);

/** Verdicts that came from putting something to the test. */
const PUT_TO_THE_TEST = new Set<CheckVerdict>([
  'pass',
  'fail',
  'flaky',
  'stale-expectation',
  'expected-failure',
]);

export function runFacts(
  record: RunRecord,
  all: readonly JudgedCheck[],
  expectations: readonly JudgedExpectation[],
): RunFacts {
  const { header, footer } = record;
  const checks = all.filter(({ planned }) => !isProvisional(planned));
  const count = (verdict: CheckVerdict, level: Level = 'MUST'): number =>
    checks.filter((check) => check.verdict === verdict && check.planned.level === level).length;
  const excused = (level: Level): number =>
    checks.filter((check) => check.planned.level === level && isExcused(check)).length;
  const isJudged = (profile: Profile): boolean => profileIsJudged(profile, checks);
  return {
    suiteTrouble: record.incidents.filter((each) => SUITE_TROUBLE.has(each.what)),
    untrustworthy: record.integrity
      .filter((each) => each.kind === 'untrustworthy')
      .map((each) => each.sentence),
    errors: checks.filter((check) => check.verdict === 'error').length,
    failed: count('fail'),
    flaky: count('flaky'),
    blocked: count('blocked'),
    staleEntries: expectations.filter((each) => each.state === 'stale').length,
    expiredEntries: expectations.filter((each) => each.state === 'expired').length,
    excused: excused('MUST'),
    passed: count('pass'),
    applicable: checks.filter((check) => check.planned.level === 'MUST' && isApplicable(check)).length,
    notApplicable: count('not-applicable') + count('unsupported'),
    shouldFailed: count('fail', 'SHOULD') + excused('SHOULD'),
    provisional: all.length - checks.length,
    provisionalFailed: all.filter(({ findings }) => findings.some(failsProvisionally)).length,
    judged: checks.filter(wasJudged).length,
    selected: checks.length,
    interrupted: footer?.interrupted ?? false,
    footerMissing: footer === undefined,
    unfinished: record.integrity.filter((each) => each.kind === 'unfinished').map((each) => each.sentence),
    narrowed: header.narrowed.length > 0,
    profilesJudged: header.target.profiles.filter(isJudged),
    profilesNotJudged: header.target.profiles.filter((each) => !isJudged(each)),
    requiredNotJudged: header.requireProfiles.filter((each) => !isJudged(each)),
  };
}

/** Put to the test in at least one finding, whatever became of the others. */
export const wasJudged = (check: JudgedCheck): boolean =>
  PUT_TO_THE_TEST.has(check.verdict) ||
  check.findings.some((each) => !each.provisional && (each.verdict === 'pass' || each.verdict === 'fail'));

/** It failed, and its expectation says so, expired or not. A stale one may be of a check that passed. */
export const isExcused = ({ verdict, findings }: JudgedCheck): boolean =>
  verdict === 'expected-failure' ||
  (verdict === 'stale-expectation' &&
    findings.some((each) => each.verdict === 'fail' && each.provisional !== true));

/** It passed, also where a failure was expected. */
export const hasPassed = (check: JudgedCheck): boolean =>
  check.verdict === 'pass' || (check.verdict === 'stale-expectation' && !isExcused(check));

export const isApplicable = ({ verdict }: JudgedCheck): boolean =>
  verdict !== 'unsupported' && verdict !== 'not-applicable';

/** A profile is judged when at least one of its MUST checks was put to the test. */
function profileIsJudged(profile: Profile, checks: readonly JudgedCheck[]): boolean {
  return checks.some((check) => {
    const { planned } = check;
    return planned.profile === profile && planned.level === 'MUST' && wasJudged(check);
  });
}
