import type { StopOrder } from '../commands/order.ts';
import type { Piece } from './kinds.ts';
import type { Seen } from './seen.ts';
import type { Step } from './step.ts';

/** All but the home goes, and the home too when that is commanded; what is gone already is fine (contract §8.1, §8.2). */
export function planStop(order: StopOrder, seen: Seen): readonly Step[] {
  const pieces: Piece[] = ['deployment', 'service', 'session'];
  if (order.deletePVC) pieces.push('claim');
  return [
    ...pieces.filter((piece) => seen[piece] !== undefined).map((piece): Step => ({ kind: 'remove', piece })),
    { kind: 'await-no-pods' },
    { kind: 'report', state: 'terminated' },
  ];
}
