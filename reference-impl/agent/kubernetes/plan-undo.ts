import { wasMadeBy } from './marks.ts';
import type { Piece } from './kinds.ts';
import type { Seen } from './seen.ts';
import { scaled } from './step.ts';
import type { Step } from './step.ts';

const LAST_MADE_FIRST: readonly Piece[] = ['session', 'service', 'deployment', 'claim'];

/** A failed start removes what it made, and nothing that it found (contract §8.1). */
export function planUndoStart(seen: Seen, commandId: string): readonly Step[] {
  return LAST_MADE_FIRST.flatMap((piece): Step[] => {
    const object = seen[piece];
    return object !== undefined && wasMadeBy(object, commandId) ? [{ kind: 'remove', piece }] : [];
  });
}

/** A failed wake scales back to 0, a failed hibernate to 1: what the API takes the session for (contract §4, §8.1). */
export function planUndoScale(seen: Seen, replicas: 0 | 1): readonly Step[] {
  return seen.deployment === undefined ? [] : [scaled(replicas)];
}
