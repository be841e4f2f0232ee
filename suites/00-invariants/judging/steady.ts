import type { RowChange } from '../../kit/history.ts';
import { textIn } from './rows.ts';

/**
 * Whether a session was in one of these states for certain when somebody counted: at the change `until`, and at
 * every moment since `since`. One that came into them meanwhile, by a report or a statement of ours, may have been
 * counted or not; one that the target inserted meanwhile must have been, since counting and inserting are one.
 */
export function steadily(
  rows: readonly RowChange[],
  counts: (row: RowChange['new']) => boolean,
  { since, until }: { readonly since: number; readonly until: number },
): boolean {
  const before = rows.filter(({ seq, at }) => seq < until && at < since).at(-1);
  const during = rows.filter(({ seq, at }) => seq < until && at >= since);
  const first = before ?? during[0];
  if (first === undefined || (before === undefined && first.op === 'insert' && first.by === 'suite'))
    return false;
  return [...(before ? [before] : []), ...during].every((change) => counts(change.new));
}

export const stateIn = (row: RowChange['new']): string => textIn(row, 'state') ?? '';
