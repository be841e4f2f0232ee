import type { ReportedCriterion } from '../json/report.ts';
import { criterionGroup } from '../words/phase-title.ts';
import { markOf } from '../words/verdict-mark.ts';
import type { Paint } from './paint.ts';

/** One line for each phase: how many of its criteria passed, and below it those that did not. */
export function criteriaLines(criteria: readonly ReportedCriterion[], paint: Paint): string[] {
  const groups = Map.groupBy(criteria, (each) => criterionGroup(each.id));
  return [...groups].flatMap(([group, them], index) => {
    const passed = them.filter((each) => each.verdict === 'pass').length;
    const share = `${String(passed)}/${String(them.length)}`.padStart(5);
    const label = index === 0 ? 'Criteria' : '        ';
    const head = `${label}  ${passed === them.length ? paint.good(share) : paint.warn(share)}  ${group}`;
    return [head, ...them.filter((each) => each.verdict !== 'pass').map((each) => notPassed(each, paint))];
  });
}

function notPassed({ id, sentence, verdict, note }: ReportedCriterion, paint: Paint): string {
  const { sign, tone, word } = markOf(verdict);
  return `                 ${paint[tone](`${sign} ${id} ${word}`)}: ${sentence}${note === undefined ? '' : paint.quiet(` (${note})`)}`;
}
