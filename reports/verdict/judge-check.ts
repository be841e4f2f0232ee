import type { PlannedCheck } from '../../suites/kit/record.ts';
import type { RunRecord } from '../record/run-record.ts';
import { judgeAttempt } from './judge-attempt.ts';
import type { OwnCheck } from './judged-run.ts';
import { worst } from './worst.ts';

/**
 * The verdict of one planned check. A check that failed among others is run again alone; when it passes then it
 * is `flaky`, and the findings shown are those of the attempt that failed. Else the worst attempt counts.
 */
export function judgeCheck(planned: PlannedCheck, record: RunRecord): OwnCheck {
  const first = judgeAttempt(planned, 1, record);
  const again = laterAttempts(planned.id, record).map((attempt) => judgeAttempt(planned, attempt, record));
  const last = again.at(-1);
  if (first.verdict === 'fail' && last?.verdict === 'pass') {
    return { ...first, verdict: 'flaky', cause: 'failed among others, passed when run again alone' };
  }
  const all = [first, ...again];
  const verdict = worst(all.map((each) => each.verdict));
  return all.find((each) => each.verdict === verdict) ?? first;
}

function laterAttempts(check: string, record: RunRecord): number[] {
  const lines = [record.started, record.finished, record.findings].flatMap((map) => [
    ...(map.get(check) ?? []),
  ]);
  return [...new Set(lines.map((line) => line.attempt))]
    .filter((attempt) => attempt > 1)
    .sort((a, b) => a - b);
}
