import type { Expectation } from '../../suites/kit/expectation.ts';
import type { PlannedCheck, RecordedFinding } from '../../suites/kit/record.ts';
import type { CheckVerdict, FindingVerdict, Profile } from '../../suites/kit/words.ts';
import type { ExpectationState, OwnVerdict } from './meet-expectation.ts';

export const RUN_VERDICTS = ['conformant', 'not conformant', 'incomplete', 'partial', 'suite error'] as const;
export type RunVerdict = (typeof RUN_VERDICTS)[number];

export interface JudgedFinding {
  readonly sentence: string;
  readonly verdict: FindingVerdict;
  /** It is newer than the release that the run is measured by, and changes no verdict. */
  readonly provisional?: true;
  readonly reason?: string;
  /** The check that has to be mended first. */
  readonly blockedBy?: string;
  /** The check whose requirement refused a step, where that refusal is itself the breach. */
  readonly refused?: string;
  readonly expected?: Exclude<RecordedFinding['expected'], undefined>;
  readonly seen?: Exclude<RecordedFinding['seen'], undefined>;
}

export interface JudgedCheck {
  readonly planned: PlannedCheck;
  readonly verdict: CheckVerdict;
  /** Why nothing was judged, when nothing was; why it is flaky; what was expected of it. */
  readonly cause?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly durationMs: number;
  readonly findings: readonly JudgedFinding[];
}

/** A check before it is held against what was expected of it. */
export interface OwnCheck extends JudgedCheck {
  readonly verdict: OwnVerdict;
}

/** An entry of the expectations file, and what became of it. */
export interface JudgedExpectation extends Expectation {
  readonly state: ExpectationState;
  readonly says: string;
  /** What its owner should do, when there is something to do. */
  readonly todo?: string;
}

export interface JudgedCriterion {
  readonly id: string;
  readonly source: string;
  readonly sentence: string;
  readonly verdict: CheckVerdict | 'not judged';
  /** Why it was not judged, or what was left out of a verdict. */
  readonly note?: string;
  /** The planned checks that cover it. */
  readonly checks: readonly string[];
}

export interface JudgedProfile {
  readonly id: Profile;
  readonly verdict: RunVerdict | 'not judged';
  /** MUST checks of this profile: those that passed, of those that were applicable. */
  readonly passed: number;
  readonly applicable: number;
}

export type ExitCode = 0 | 1 | 2 | 3 | 5;

export interface JudgedRun {
  readonly verdict: RunVerdict;
  readonly exitCode: ExitCode;
  /** One full sentence for the verdict line. */
  readonly sentence: string;
  readonly checks: readonly JudgedCheck[];
  /** In the order of the expectations file. */
  readonly expectations: readonly JudgedExpectation[];
  readonly criteria: readonly JudgedCriterion[];
  readonly profiles: readonly JudgedProfile[];
}
