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

/** The criteria of the plan, each with the checks that cover it, and what cannot be judged and why. */
export function criterionListLines(
  criteria: readonly PlannedCriterion[],
  excluded: RecordHeader['excluded'],
  paint: Paint,
): string[] {
  const groups = Map.groupBy(criteria, (each) => criterionGroup(each.id));
  return [
    ...[...groups].flatMap(([group, them]) => [
      paint.strong(group),
      ...them.flatMap((each) => coverage(each, paint)),
      '',
    ]),
    ...(excluded.length === 0 ? [] : [paint.strong('Excluded')]),
    ...excluded.map((each) => `  ${each.source}  ${each.what}: ${paint.quiet(each.reason)}`),
  ];
}

function coverage({ id, source, sentence, coveredBy }: PlannedCriterion, paint: Paint): string[] {
  const covers = coveredBy.length === 0 ? [paint.warn('nothing covers it')] : coveredBy;
  return [`  ${id}  ${sentence}  ${paint.quiet(source)}`, ...covers.map((each) => `      ${each}`)];
}
