import type { ReportedCriterion } from '../json/report.ts';
import { criterionGroup } from '../words/phase-title.ts';
import { markOf } from '../words/verdict-mark.ts';
import type { Paint } from './paint.ts';

/**
 * One line for each phase: how many of its criteria passed, and below it those that did not. A narrowed run only
 * counts those that it did not judge: it was told not to.
 */
export function criteriaLines(
  criteria: readonly ReportedCriterion[],
  narrowed: boolean,
  paint: Paint,
): string[] {
  const isShown = ({ verdict }: ReportedCriterion): boolean => !narrowed || verdict !== 'not judged';
  const groups = [...Map.groupBy(criteria, (each) => criterionGroup(each.id))].filter(([, them]) =>
    them.some(isShown),
  );
  return groups.flatMap(([group, them], index) => {
    const passed = them.filter((each) => each.verdict === 'pass').length;
    const left = them.filter((each) => !isShown(each)).length;
    const share = `${String(passed)}/${String(them.length)}`.padStart(5);
    const label = index === 0 ? 'Criteria' : '        ';
    const head = `${label}  ${passed === them.length ? paint.good(share) : paint.warn(share)}  ${group}${left === 0 ? '' : paint.quiet(`, ${String(left)} not judged`)}`;
    return [
      head,
      ...them
        .filter((each) => each.verdict !== 'pass' && isShown(each))
        .map((each) => notPassed(each, paint)),
    ];
  });
}

function notPassed({ id, sentence, verdict, note }: ReportedCriterion, paint: Paint): string {
  const { sign, tone, word } = markOf(verdict);
  return `                 ${paint[tone](`${sign} ${id} ${word}`)}: ${sentence}${note === undefined ? '' : paint.quiet(` (${note})`)}`;
}
