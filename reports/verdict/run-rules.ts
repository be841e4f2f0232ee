import { enumerate } from '../words/enumerate.ts';
import type { ExitCode, RunVerdict } from './judged-run.ts';
import type { RunFacts } from './run-facts.ts';

/** Why a run does not simply conform: the sentence's part, or undefined when this does not apply. */
type Reason = (facts: RunFacts) => string | undefined;

export interface RunRule {
  readonly exitCode: ExitCode;
  readonly verdict: RunVerdict;
  readonly reasons: readonly Reason[];
}

/**
 * The first rule with a reason that applies decides, so a run that broke never passes for one that was judged.
 * Usage errors (exit code 4) never come this far.
 */
export const RUN_RULES: readonly RunRule[] = [
  {
    exitCode: 3,
    verdict: 'suite error',
    reasons: [
      ({ untrustworthy: [first] }) => first && `the record cannot be trusted (${first.replace(/\.$/, '')})`,
      ({ suiteTrouble: [first] }) => first?.sentence.replace(/\.$/, ''),
      ({ errors }) =>
        some(errors, 'check') && `${some(errors, 'check') ?? ''} could not be judged by a fault of the suite`,
    ],
  },
  {
    exitCode: 1,
    verdict: 'not conformant',
    reasons: [
      ({ failed, applicable }) =>
        some(failed, '') && `${String(failed)} of ${counted(applicable, 'MUST check')} failed`,
      ({ flaky }) => some(flaky, '') && `${counted(flaky, 'MUST check')} passed only when run again alone`,
    ],
  },
  {
    exitCode: 2,
    verdict: 'incomplete',
    reasons: [
      ({ selected, provisional }) => (selected + provisional === 0 ? 'no check was selected' : undefined),
      ({ selected, provisional }) =>
        selected === 0 && provisional > 0
          ? 'only provisional checks were selected, and they decide nothing'
          : undefined,
      ({ interrupted }) => (interrupted ? 'the run was interrupted' : undefined),
      ({ footerMissing }) => (footerMissing ? 'the run did not end by itself' : undefined),
      ({ footerMissing, unfinished: [first] }) => (footerMissing ? undefined : first?.replace(/\.$/, '')),
      ({ blocked }) => some(blocked, '') && `${counted(blocked, 'MUST check')} could not be put to the test`,
      (facts) => (facts.selected > 0 && nothingJudged(facts) ? 'nothing was judged' : undefined),
      ({ requiredNotJudged: [...them] }) =>
        some(them.length, '') && `${enumerate(them)} was required and not judged`,
    ],
  },
  {
    exitCode: 5,
    verdict: 'partial',
    reasons: [
      (facts) =>
        facts.staleEntries + facts.expiredEntries === 0
          ? undefined
          : `${expectationsToMend(facts)}; no claim of conformance`,
    ],
  },
  {
    exitCode: 0,
    verdict: 'partial',
    reasons: [
      // Known is not mended: whoever reads 0 reads here that nothing is claimed.
      (facts) => (facts.excused === 0 ? undefined : `${excusedFailures(facts)}; no claim of conformance`),
      (facts) =>
        facts.narrowed && facts.excused === 0 ? `${selection(facts)}; no claim of conformance` : undefined,
    ],
  },
];

const selection = ({ shouldFailed }: RunFacts): string =>
  shouldFailed === 0 ? 'the selected checks passed' : 'the selected MUST checks passed';

/** A whole run must have judged a MUST of some profile; a narrowed one anything at all. */
const nothingJudged = ({ judged, narrowed, profilesJudged }: RunFacts): boolean =>
  judged === 0 || (!narrowed && profilesJudged.length === 0);

export const excusedFailures = ({ excused, applicable }: RunFacts): string =>
  `${String(excused)} of ${counted(applicable, 'MUST check')} failed as expected`;

export const expectationsToMend = ({ staleEntries, expiredEntries }: RunFacts): string =>
  [
    ...(staleEntries === 0
      ? []
      : [`${counted(staleEntries, 'expectation')} ${staleEntries === 1 ? 'is' : 'are'} stale`]),
    ...(expiredEntries === 0
      ? []
      : [`${counted(expiredEntries, 'expectation')} ${expiredEntries === 1 ? 'has' : 'have'} expired`]),
  ].join(' and ');

export const counted = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

const some = (count: number, noun: string): string | undefined =>
  count === 0 ? undefined : counted(count, noun);
