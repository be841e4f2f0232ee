import { states } from '../../../fixtures/contract/contract.ts';
import type { RowChange } from '../../kit/history.ts';
import { judged, type Breach, type Invariant } from './breach.ts';
import { changesOf, textIn } from './rows.ts';

/**
 * States change along the edges of contract §4, and begin as `pending`. What one transaction does to a session
 * is one step for everybody else: it is right when each of its steps is an edge, or when the whole is.
 */
export const statesMove: Invariant = (history) => {
  const ofTarget = changesOf(history, 'sessions').filter(({ by, op }) => by === 'target' && op !== 'delete');
  const moves = Map.groupBy(ofTarget.filter(moved), ({ tx, new: row }) => `${tx} ${textIn(row, 'id') ?? ''}`);
  return judged([...moves.values()].map(breachIn));
};

/** Where a session may go from here; states that §4 does not know, from before the refactor, may be deleted. */
export function nextStates(from: string | null): readonly string[] {
  if (from === null) return ['pending'];
  if (!Object.hasOwn(states.states, from)) return ['terminating'];
  return [
    ...new Set(states.edges.filter((edge) => edge.from.some((one) => one === from)).map(({ to }) => to)),
  ];
}

const moved = ({ op, old, new: after }: RowChange): boolean =>
  op === 'insert' || textIn(old, 'state') !== textIn(after, 'state');

const isEdge = (from: string | null, to: string | null): boolean =>
  to !== null && nextStates(from).includes(to);

function breachIn(steps: readonly RowChange[]): Breach | null {
  const path = [textIn(steps[0]?.old, 'state'), ...steps.map((step) => textIn(step.new, 'state'))];
  const each = steps.every((step) => isEdge(textIn(step.old, 'state'), textIn(step.new, 'state')));
  const [from = null, to = null] = [path[0], path.at(-1)];
  const last = steps.at(-1);
  if (each || from === to || isEdge(from, to) || last === undefined) return null;
  const said = path.map((state) => state ?? '(new)').join(' → ');
  const lawful = nextStates(from).join(', ') || 'nowhere';
  return {
    check: last.check,
    at: last.at,
    what: `session ${textIn(last.new, 'id') ?? ''} went ${said}; from ${from ?? 'its creation'} it may go to: ${lawful}`,
  };
}
