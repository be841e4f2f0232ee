import { judged, type Invariant } from './breach.ts';
import { changesOf, textIn } from './rows.ts';

/** Contract §2.2: rows are kept after termination, and nothing else removes one. */
export const rowsStay: Invariant = (history) =>
  judged(
    changesOf(history, 'sessions')
      .filter(({ by }) => by === 'target')
      .map(({ op, old, check, at }) =>
        op === 'delete'
          ? {
              check,
              at,
              what: `the row of session ${textIn(old, 'id') ?? ''} was removed while it was ${textIn(old, 'state') ?? ''}; rows are kept`,
            }
          : null,
      ),
  );
