import type { Report, ReportedExpectation } from '../json/report.ts';
import { markOfExpectation, mendingFirst } from '../words/expectation-mark.ts';
import type { Paint } from './paint.ts';

/** What became of each entry of the expectations file; those whose checks were not selected are only counted. */
export function expectationLines({ expectations }: Report, paint: Paint): string[] {
  if (expectations === undefined) return [];
  const { file, entries } = expectations;
  const counts = [...Map.groupBy(entries, (each) => each.state)].map(([state, them]) => {
    const { tone, word } = markOfExpectation(state);
    return paint[tone](`${String(them.length)} ${word}`);
  });
  const shown = mendingFirst(entries.filter((each) => each.state !== 'not-selected'));
  return [
    '',
    `${paint.strong('Expectations')}  ${counts.join(' · ') || 'none'}  ${paint.quiet(file)}`,
    ...shown.flatMap((each) => entryLines(each, paint)),
  ];
}

function entryLines({ check, state, says, todo, reason, link }: ReportedExpectation, paint: Paint): string[] {
  const { sign, tone, word } = markOfExpectation(state);
  return [
    `  ${paint[tone](`${sign} ${word}`)}  ${check}`,
    `      ${says}${todo === undefined ? '' : ` ${paint.strong(todo)}`}`,
    `      ${paint.quiet(`${reason} (${link})`)}`,
  ];
}
