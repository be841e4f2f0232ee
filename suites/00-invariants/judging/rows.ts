import type { RowChange, WatchedRow, WatchedTable, WorldHistory } from '../../kit/history.ts';

/** The value of a column as text; null: none, or no such row. Ids may be numbers. */
export function textIn(row: WatchedRow | null | undefined, column: string): string | null {
  const value = row?.[column] ?? null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

export function changesOf({ changes }: WorldHistory, table: WatchedTable): readonly RowChange[] {
  return changes.filter((change) => change.table === table);
}

/** The same, by the row they belong to, in their order. */
export function byRow(
  history: WorldHistory,
  table: WatchedTable,
  key: string,
): ReadonlyMap<string, readonly RowChange[]> {
  return Map.groupBy(changesOf(history, table), (change) => textIn(change.new ?? change.old, key) ?? '');
}

/** The row as it was right after the change with this number; null: not there. */
export function rowAt(changes: readonly RowChange[] | undefined, seq: number): WatchedRow | null {
  return changes?.findLast((change) => change.seq <= seq)?.new ?? null;
}

/** Rows that the target made, accepting a creation. */
export function sessionsMade(history: WorldHistory): readonly RowChange[] {
  return changesOf(history, 'sessions').filter(({ op, by }) => op === 'insert' && by === 'target');
}

/** Contract §2.6: an answer comes within 10 s, so whatever it rests on is no older. */
const LONGEST_ANSWER_MS = 10_000;

/** When the creation of this row was asked for: from then on its grounds may have changed under it. */
export function askedAt({ requests }: WorldHistory, made: RowChange): number {
  const id = textIn(made.new, 'id');
  const asked = requests.find(
    ({ action, sessionId }) => action === 'start_session' && sessionId !== null && sessionId === id,
  );
  return asked?.at ?? made.began - LONGEST_ANSWER_MS;
}
