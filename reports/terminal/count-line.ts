import { CHECK_VERDICTS } from '../../suites/kit/words.ts';
import type { Report } from '../json/report.ts';
import { markOf } from '../words/verdict-mark.ts';
import type { Paint } from './paint.ts';

/** `138 passed · 2 failed · 3 blocked · 4 unsupported, of 147`; then the provisional ones, which are not among them. */
export function countLine({ counts, checks }: Report, paint: Paint): string {
  const provisional = checks.filter((check) => check.provisional).length;
  return [
    ...counted(counts.checks, checks.length - provisional, '', paint),
    ...counted(counts.provisional, provisional, ' provisional', paint),
  ].join('; ');
}

function counted(counts: Report['counts']['checks'], total: number, what: string, paint: Paint): string[] {
  if (total === 0) return what === '' ? ['none'] : [];
  const parts = CHECK_VERDICTS.flatMap((verdict) => {
    const { word, tone } = markOf(verdict);
    return counts[verdict] === 0 ? [] : [paint[tone](`${String(counts[verdict])} ${word}`)];
  });
  return [`${parts.join(' · ')}, of ${String(total)}${what}`];
}
