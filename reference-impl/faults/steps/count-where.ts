import { COUNTED_STATES } from '../../api/states.ts';

import type { ApiParts } from '../fault.ts';

const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

/** Not a fault by itself: only those of a user's sessions count that are in these states and such. */
export function countWhere(
  parts: ApiParts,
  { states = COUNTED_STATES, such = 'true' }: { readonly states?: readonly string[]; readonly such?: string },
): ApiParts {
  return {
    ...parts,
    readCounted: (sql, userId) =>
      sql.query(
        `SELECT cpu, memory FROM sessions WHERE user_id = $1 AND state IN (${listed(states)}) AND ${such}`,
        [userId],
      ),
  };
}
