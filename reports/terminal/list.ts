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
      return `  ${check.id.padEnd(width)}  ${paint.quiet(about)}${paint.warn(newer(check))}`;
    }),
    '',
  ]);
  return [...lines, `${String(checks.length)} checks`];
}

/** What of it changes no verdict yet. */
function newer({ sentences, provisional = [] }: PlannedCheck): string {
  if (provisional.length === 0) return '';
  return provisional.length === sentences.length
    ? '  provisional'
    : `  provisional: ${String(provisional.length)} of ${String(sentences.length)} findings`;
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
  const byCheck = Map.groupBy(coveredBy, (each) => each.split(' › ')[0] ?? each);
  const covers = [...byCheck].flatMap(([check, names]) => covering(byId.get(check), names));
  const head = `  ${id}  ${sentence}  ${paint.quiet(source)}`;
  if (covers.length === 0) return [head, `      ${paint.warn('nothing covers it')}`];
  return [head, ...(covers.length > MOST_NAMED ? areas(covers) : named(covers, paint))];
}

/** With all of its sentences, or those that are named. */
function covering(check: PlannedCheck | undefined, names: readonly string[]): PlannedCheck[] {
  if (check === undefined) return [];
  const sentences = names.flatMap((name) => name.split(' › ')[1] ?? check.sentences);
  return [{ ...check, sentences }];
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
