import type { CheckVerdict } from '../../suites/kit/words.ts';
import { markOf } from '../words/verdict-mark.ts';

interface Standing {
  readonly total: number;
  readonly done: ReadonlyMap<string, CheckVerdict | 'provisional'>;
  readonly running: ReadonlySet<string>;
}

/** `12 of 143, 1 failed, running: creation/a, creation/b`, never wider than the terminal. Without colours, so that it can be cut. */
export function statusLine({ total, done, running }: Standing, columns: number): string {
  const red = Map.groupBy(
    [...done.values()].filter(
      (verdict) => verdict === 'fail' || verdict === 'error' || verdict === 'blocked',
    ),
    (verdict) => markOf(verdict).word,
  );
  const counts = [...red].map(([word, them]) => `, ${String(them.length)} ${word}`).join('');
  const now = running.size === 0 ? '' : `, running: ${[...running].join(', ')}`;
  const line = `${String(done.size)} of ${String(total)}${counts}${now}`;
  return line.length <= columns ? line : `${line.slice(0, Math.max(columns - 1, 0))}…`;
}
