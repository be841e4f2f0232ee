import type { EvidenceBook } from '../evidence/read-evidence.ts';
import type { ReportedCheck } from '../json/report.ts';
import { markOf } from '../words/verdict-mark.ts';
import { differenceLines } from './difference-lines.ts';
import type { Paint } from './paint.ts';

export interface EvidenceFile {
  /** The path as a terminal can open it. */
  readonly path: string;
  readonly book: EvidenceBook;
}

/** A red check whole: requirement, each red sentence with expected and seen, the evidence, the way to repeat it. */
export function redCheckLines(check: ReportedCheck, evidence: EvidenceFile, paint: Paint): string[] {
  const { sign, tone } = markOf(check.verdict);
  const red = check.findings.filter((each) => each.verdict !== 'pass');
  return [
    `${paint[tone](sign)} ${paint.strong(check.id)}  ${paint.quiet(about(check))}`,
    `  ${check.requirement}`,
    ...(check.cause === undefined ? [] : [`  ${paint.quiet(check.cause)}`]),
    ...red.flatMap((finding) => [
      `  ${paint[markOf(finding.verdict).tone](`${markOf(finding.verdict).sign} ${finding.sentence}`)}${finding.provisional ? paint.warn('  provisional') : ''}`,
      ...reasonLines(finding.reason).map((line) => `      ${line}`),
      ...differenceLines(finding, paint).map((line) => `      ${line}`),
    ]),
    ...evidenceLine(check, evidence).map((line) => `  ${paint.quiet('evidence')}  ${line}`),
    `  ${paint.quiet('repeat')}    ${check.repeat}`,
  ];
}

const about = ({ level, priority, provisional, source }: ReportedCheck): string =>
  [level, priority, ...(provisional ? ['provisional'] : []), ...source].join(' · ');

/** Assertion messages carry a drawing of the difference, which has its own lines here. */
const reasonLines = (reason: string | undefined): string[] =>
  reason === undefined ? [] : reason.split('\n').slice(0, 1);

function evidenceLine(check: ReportedCheck, { path, book }: EvidenceFile): string[] {
  const timeline = book.byCheck.get(check.id);
  if (timeline === undefined) return [];
  const { startedAt, endedAt } = check;
  const window =
    startedAt === undefined ? '' : `  ${clock(startedAt)}–${endedAt === undefined ? '' : clock(endedAt)}`;
  return [`${path}:${String(timeline.firstLine)}${window}`];
}

/** `2026-01-01T10:00:01.020Z` → `10:00:01.020`. */
const clock = (at: string): string => at.slice(11, 23);
