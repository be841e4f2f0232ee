import type { Piece } from './kinds.ts';
import type { Seen } from './seen.ts';
import { scaled, sessionState } from './step.ts';
import type { Step } from './step.ts';

/** The objects of a session; without a claim it has no persistent home. */
export type Wanted = { readonly [P in Piece]: object | undefined };

/** Makes what is missing and adopts what is there (contract §8.1, §8.2): pod first, Session resource after. */
export function planStart(wanted: Wanted, seen: Seen): readonly Step[] {
  const make = (piece: Piece): Step[] => {
    const body = wanted[piece];
    return body === undefined || seen[piece] !== undefined ? [] : [{ kind: 'create', piece, body }];
  };
  const asleep = seen.deployment?.spec?.replicas === 0;
  return [
    ...make('claim'),
    ...make('deployment'),
    ...(asleep ? [scaled(1)] : []),
    ...make('service'),
    { kind: 'await-ready-pod' },
    ...make('session'),
    ...(seen.session === undefined ? [] : [sessionState('running')]),
    { kind: 'note', phase: 'Running' },
    { kind: 'report', state: 'running' },
  ];
}
