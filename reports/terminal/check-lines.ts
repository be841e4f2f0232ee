import type { CheckVerdict, FindingVerdict } from '../../suites/kit/words.ts';
import { duration } from '../words/duration.ts';
import { markOf } from '../words/verdict-mark.ts';
import type { Paint } from './paint.ts';

/** A check as it has just finished. */
export interface FinishedCheck {
  readonly id: string;
  readonly verdict: CheckVerdict;
  readonly durationMs: number;
  readonly cause?: string | undefined;
  readonly provisional?: boolean;
  readonly findings: readonly {
    readonly sentence: string;
    readonly verdict: FindingVerdict;
    readonly provisional?: boolean;
    readonly reason?: string | undefined;
  }[];
}

/** `✓ creation/names-the-owning-agent  120 ms`; a red one with the sentences that made it so. */
export function checkLines(check: FinishedCheck, paint: Paint): string[] {
  const { sign, tone } = markOf(check.verdict);
  const cause = check.cause === undefined ? '' : paint.quiet(`  ${check.cause}`);
  const newer = check.provisional ? paint.warn('  provisional') : '';
  const head = `  ${paint[tone](sign)} ${check.id}  ${paint.quiet(duration(check.durationMs))}${newer}${cause}`;
  const red = check.findings.filter((each) => each.verdict !== 'pass');
  const reasons = new Set(red.map(({ verdict, reason }) => `${verdict} ${reason ?? ''}`));
  const [first] = red;
  // What blocks them all is said once.
  if (red.length > 1 && reasons.size === 1 && first)
    return [head, findingLine({ ...first, sentence: `${String(red.length)} findings` }, paint)];
  return [head, ...red.map((each) => findingLine(each, paint))];
}

function findingLine(
  { sentence, verdict, provisional, reason }: FinishedCheck['findings'][number],
  paint: Paint,
): string {
  const { sign, tone } = markOf(verdict);
  const why = reason?.split('\n')[0];
  const newer = provisional ? paint.warn('  provisional') : '';
  return `      ${paint[tone](`${sign} ${sentence}`)}${newer}${why === undefined ? '' : paint.quiet(`  ${why}`)}`;
}
