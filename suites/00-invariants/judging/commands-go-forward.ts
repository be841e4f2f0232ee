import { states } from '../../../fixtures/contract/contract.ts';
import type { RowChange } from '../../kit/history.ts';
import { judged, type Breach, type Invariant } from './breach.ts';
import { changesOf, textIn } from './rows.ts';

/** Contract §3.3: steps may be skipped, none is taken back, and what has ended stays ended the way it ended. */
export const commandsGoForward: Invariant = (history) =>
  judged(
    changesOf(history, 'agent_commands')
      .filter(
        ({ by, op, old, new: after }) => by === 'target' && op === 'update' && status(old) !== status(after),
      )
      .map(breachIn),
  );

const status = (row: RowChange['old']): string | null => textIn(row, 'status');

const STATUSES: Readonly<Record<string, { readonly step: number; readonly open: boolean }>> =
  states.commandStatuses;

function breachIn({ old, new: after, check, at }: RowChange): Breach | null {
  const [from, to] = [STATUSES[status(old) ?? ''], STATUSES[status(after) ?? '']];
  // A status that the contract does not know is the target's own.
  if (from === undefined || to === undefined || (from.open && to.step > from.step)) return null;
  return {
    check,
    at,
    what: `the ${textIn(after, 'action') ?? 'command'} ${textIn(after, 'command_id') ?? ''} went from ${status(old) ?? ''} to ${status(after) ?? ''}; ${from.open ? 'no step is taken back' : 'an ended command stays as it ended'}`,
  };
}
