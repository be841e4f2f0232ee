import type { PlannedCriterion } from '../../suites/kit/record.ts';
import { LEVELS } from '../../suites/kit/words.ts';
import type { CheckVerdict, Level } from '../../suites/kit/words.ts';
import type { JudgedCheck, JudgedCriterion } from './judged-run.ts';
import { hasPassed, isExcused } from './run-facts.ts';
import { worst } from './worst.ts';

/** One thing that covers a criterion: a check, or a single finding of it. */
interface Cover {
  readonly check: JudgedCheck;
  readonly verdict: CheckVerdict;
}

/**
 * The worst of the MUST findings that cover a criterion. One that only SHOULD or MAY findings cover is judged by
 * those, and says so. In a narrowed run a criterion passes only when all that covers it was selected.
 */
export function judgeCriterion(
  criterion: PlannedCriterion,
  checks: ReadonlyMap<string, JudgedCheck>,
  narrowed: boolean,
): JudgedCriterion {
  const covers = criterion.coveredBy.flatMap((each) => cover(each, checks) ?? []);
  const left = criterion.coveredBy.length - covers.length;
  const { id, source, sentence } = criterion;
  const about = { id, source, sentence, checks: [...new Set(covers.map((each) => each.check.planned.id))] };
  const judged = covers.filter((each) => isJudged(each.verdict));
  const level = LEVELS.find((word) => judged.some((each) => each.check.planned.level === word));
  if (level === undefined)
    return { ...about, verdict: 'not judged', note: whyNot(criterion, covers, narrowed) };
  const verdict = worst(
    judged.filter((each) => each.check.planned.level === level).map((each) => each.verdict),
  );
  if (narrowed && left > 0 && verdict === 'pass') {
    const note = `${String(covers.length)} of the ${String(criterion.coveredBy.length)} that cover it were selected`;
    return { ...about, verdict: 'not judged', note };
  }
  const culprits = verdict === undefined || verdict === 'pass' ? [] : broughtDownBy(judged, level, verdict);
  return {
    ...about,
    verdict: verdict ?? 'not judged',
    ...noted([...culprits, ...notes(covers, level, left, narrowed)]),
  };
}

function cover(name: string, checks: ReadonlyMap<string, JudgedCheck>): Cover | undefined {
  const [id = '', ...rest] = name.split(' › ');
  const check = checks.get(id);
  if (check === undefined) return undefined;
  if (rest.length === 0 || !isJudged(check.verdict)) return { check, verdict: ofTarget(check) };
  const finding = check.findings.find((each) => each.sentence === rest.join(' › '));
  return (
    finding && { check, verdict: finding.verdict === 'fail' ? ofTarget(check, 'fail') : finding.verdict }
  );
}

/** A criterion speaks of the target: an expectation that is stale or has expired is no trouble of its. */
function ofTarget(check: JudgedCheck, verdict: CheckVerdict = check.verdict): CheckVerdict {
  if (isExcused(check)) return 'expected-failure';
  return hasPassed(check) ? 'pass' : verdict;
}

/** So many checks are named; the page links them all. */
const MOST_NAMED = 2;

function broughtDownBy(covers: readonly Cover[], level: Level, verdict: CheckVerdict): string[] {
  const ids = covers
    .filter((each) => each.verdict === verdict && each.check.planned.level === level)
    .map(({ check }) => check.planned.id);
  const names = [...new Set(ids)];
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return [`by ${named}${more > 0 ? ` and ${String(more)} more` : ''}`];
}

const isJudged = (verdict: CheckVerdict): boolean =>
  verdict !== 'unsupported' && verdict !== 'not-applicable';

const cause = ({ check, verdict }: Cover): string =>
  `${check.planned.id} is ${verdict.replace('-', ' ')}: ${check.cause ?? 'no cause was given'}`;

function whyNot(criterion: PlannedCriterion, covers: readonly Cover[], narrowed: boolean): string {
  if (criterion.coveredBy.length === 0) return 'no check covers it';
  if (covers.length === 0 && narrowed) return 'none of the checks that cover it was selected';
  if (covers.length === 0) return 'what covers it belongs to profiles that are not claimed';
  return [...new Set(covers.map(cause))].join('; ');
}

function notes(covers: readonly Cover[], level: Level, left: number, narrowed: boolean): string[] {
  return [
    ...(level === 'MUST' ? [] : [`covered by ${level} checks only`]),
    ...new Set(covers.filter((each) => !isJudged(each.verdict)).map(cause)),
    ...(left === 0
      ? []
      : [
          `${String(left)} more ${narrowed ? 'were not selected' : 'belong to profiles that are not claimed'}`,
        ]),
  ];
}

const noted = (lines: readonly string[]): { note?: string } =>
  lines.length === 0 ? {} : { note: lines.join('; ') };
