import { CHECK_VERDICTS } from '../../suites/kit/words.ts';
import type { Report } from '../json/report.ts';
import { markOf } from '../words/verdict-mark.ts';
import type { Paint } from './paint.ts';

/** `138 passed · 2 failed · 3 blocked · 4 unsupported, of 147`. */
export function countLine({ counts, checks }: Report, paint: Paint): string {
  const parts = CHECK_VERDICTS.flatMap((verdict) => {
    const count = counts.checks[verdict];
    const { word, tone } = markOf(verdict);
    return count === 0 ? [] : [paint[tone](`${String(count)} ${word}`)];
  });
  return parts.length === 0 ? 'none' : `${parts.join(' · ')}, of ${String(checks.length)}`;
}
