import type { ReportedFinding } from '../json/report.ts';
import { differences, shown } from '../words/differences.ts';
import type { Difference } from '../words/differences.ts';
import type { Paint } from './paint.ts';

/** So many differences are shown; the report has them all. */
const MOST = 5;

/** What was expected and what was seen, where they differ. Nothing when the finding carries neither. */
export function differenceLines(
  { expected, seen }: Pick<ReportedFinding, 'expected' | 'seen'>,
  paint: Paint,
): string[] {
  if (expected === undefined && seen === undefined) return [];
  const all = differences(expected, seen);
  const lines = all.slice(0, MOST).flatMap((each) => pair(each, paint));
  return all.length > MOST
    ? [...lines, paint.quiet(`and ${String(all.length - MOST)} more differences`)]
    : lines;
}

function pair({ path, expected, seen }: Difference, paint: Paint): string[] {
  const place = path === '' ? [] : [path];
  const indent = path === '' ? '' : '  ';
  return [
    ...place,
    `${indent}${paint.quiet('expected')}  ${paint.good(shown(expected))}`,
    `${indent}${paint.quiet('seen')}      ${paint.bad(shown(seen))}`,
  ];
}
