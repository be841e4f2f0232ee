import type { Report } from '../json/report.ts';
import type { ProvenTrial, TrialOutcome } from './proof.ts';

/** A variant of the target and what is said of it. */
export interface Variant {
  readonly name: string;
  readonly kind: 'fault' | 'oddity';
  readonly sentence: string;
  /** Findings that must notice; of an oddity none. */
  readonly caughtBy: readonly string[];
  /** Ids of the checks that it is always tried against. */
  readonly concerns: readonly string[];
  /** Checks, or patterns of them, that lawfully fall with it, too. */
  readonly spills: (check: string) => boolean;
}

type Judged = Omit<ProvenTrial, 'folder'>;

export function judgeTrial(variant: Variant, report: Report): Judged {
  const { name, kind, sentence, caughtBy } = variant;
  const all = report.checks.flatMap((check) =>
    check.findings.map((finding) => ({ ...finding, check: check.id, id: idOf(check.id, finding.sentence) })),
  );
  const verdicts = new Map(all.map((finding) => [finding.id, finding]));
  const red = all.filter(isJudgedFailure);
  const concerned = new Set(caughtBy.map(checkOf));
  const areas = new Set(caughtBy.map(areaOf));
  const failed = new Set(red.map(({ id }) => id));
  const caught = caughtBy.filter((finding) => failed.has(finding));
  const missed = caughtBy
    .filter((finding) => !caught.includes(finding))
    .map((finding) => ({
      finding,
      verdict: verdicts.get(finding)?.verdict ?? 'not judged',
      reason: verdicts.get(finding)?.reason ?? '',
    }));
  const also = red.filter(({ id, check }) => areas.has(areaOf(check)) && !caughtBy.includes(id));
  const collateral = red.filter(({ check }) => !areas.has(areaOf(check)) && !variant.spills(check));
  const beside = report.checks.filter(({ id }) => !concerned.has(id)).length;
  return {
    ...{ name, kind, sentence, caught, missed, beside },
    outcome: outcomeOf(kind, { judged: all.length, missed: missed.length, collateral: collateral.length }),
    durationMs: spanOf(report),
    also: also.map(({ id }) => id),
    collateral: collateral.map(({ id, reason }) => ({ finding: id, reason: reason ?? '' })),
  };
}

/** Only a judged failure is a catch; a crash, a time-out, a blocked finding or a refused step is not. */
const isJudgedFailure = ({ verdict, refused }: Report['checks'][number]['findings'][number]): boolean =>
  verdict === 'fail' && refused === undefined;

function outcomeOf(
  kind: Variant['kind'],
  { judged, missed, collateral }: { judged: number; missed: number; collateral: number },
): TrialOutcome {
  if (judged === 0) return 'nothing shown';
  if (missed > 0) return 'missed';
  if (collateral > 0) return kind === 'oddity' ? 'not lawful' : 'collateral';
  return 'as it should';
}

/** From the first check's beginning to the last one's end, milliseconds. */
function spanOf({ checks }: Report): number {
  const times = checks.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]);
  const known = times.flatMap((time) => (time === undefined ? [] : [Date.parse(time)]));
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

/** The phase by its name; a fault may be noticed by more checks of its own phase than those that must. */
export const areaOf = (finding: string): string => finding.split('/')[0] ?? '';
export const checkOf = (finding: string): string => finding.split(' › ')[0] ?? '';
export const idOf = (check: string, sentence: string): string => `${check} › ${sentence}`;
