import type { PlannedCheck, PlannedCriterion, RecordHeader } from '../../suites/kit/record.ts';
import { criterionGroup, phaseTitle } from '../words/phase-title.ts';
import type { Paint } from './paint.ts';

/** The checks by phase, in the order in which they run. */
export function checkListLines(checks: readonly PlannedCheck[], paint: Paint): string[] {
  const phases = Map.groupBy(checks, (check) => check.phase);
  const width = Math.max(0, ...checks.map((check) => check.id.length));
  const lines = [...phases].flatMap(([phase, them]) => [
    `${paint.strong(phaseTitle(phase))}  ${paint.quiet(String(them.length))}`,
    ...them.map((check) => {
      const about = `${check.level.padEnd(6)} ${check.priority}  ${check.profile}`;
      return `  ${check.id.padEnd(width)}  ${paint.quiet(about)}`;
    }),
    '',
  ]);
  return [...lines, `${String(checks.length)} checks`];
}

/** More checks than this are counted by their area: the success criteria span whole phases. */
const MOST_NAMED = 60;

/** The criteria of the plan, each with the checks that cover it and their findings, and what cannot be judged and why. */
export function criterionListLines(
  criteria: readonly PlannedCriterion[],
  checks: readonly PlannedCheck[],
  excluded: RecordHeader['excluded'],
  paint: Paint,
): string[] {
  const groups = Map.groupBy(criteria, (each) => criterionGroup(each.id));
  const byId = new Map(checks.map((check) => [check.id, check]));
  return [
    ...[...groups].flatMap(([group, them]) => [
      paint.strong(group),
      ...them.flatMap((each) => coverage(each, byId, paint)),
      '',
    ]),
    ...(excluded.length === 0 ? [] : [paint.strong('Excluded')]),
    ...excluded.map((each) => `  ${each.source}  ${each.what}: ${paint.quiet(each.reason)}`),
  ];
}

function coverage(
  { id, source, sentence, coveredBy }: PlannedCriterion,
  byId: ReadonlyMap<string, PlannedCheck>,
  paint: Paint,
): string[] {
  const covers = coveredBy.flatMap((each) => byId.get(each) ?? []);
  const head = `  ${id}  ${sentence}  ${paint.quiet(source)}`;
  if (covers.length === 0) return [head, `      ${paint.warn('nothing covers it')}`];
  return [head, ...(covers.length > MOST_NAMED ? areas(covers) : named(covers, paint))];
}

const named = (covers: readonly PlannedCheck[], paint: Paint): string[] =>
  covers.flatMap((check) => [
    `      ${check.id}`,
    ...check.sentences.map((sentence) => `        ${paint.quiet(`• ${sentence}`)}`),
  ]);

function areas(covers: readonly PlannedCheck[]): string[] {
  const byArea = Map.groupBy(covers, ({ id }) => id.split('/')[0] ?? id);
  return [...byArea].map(([area, them]) => {
    const findings = them.reduce((sum, { sentences }) => sum + sentences.length, 0);
    return `      ${area}/*  ${String(them.length)} checks, ${String(findings)} findings`;
  });
}
