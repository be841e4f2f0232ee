import type { RowChange } from '../../kit/history.ts';
import { judged, type Breach, type Invariant } from './breach.ts';
import { commandsMade } from './one-command-each.ts';
import { changesOf, textIn } from './rows.ts';

/** What an accepted request makes of the row, and with which command (contract §4). */
const ASKED: Readonly<Record<string, string>> = {
  terminating: 'stop_session',
  hibernating: 'hibernate_session',
  waking: 'wake_session',
};

/**
 * The row, or its change, and the command are one transaction. That there is no command without a change, or none
 * at all for an accepted request, is for the count of commands to say.
 */
export const writtenTogether: Invariant = (history) => {
  const commands = commandsMade(history);
  const written = new Set(commands.map((command) => `${command.tx} ${askedBy(command)}`));
  const counted = new Set(
    history.requests
      .filter(({ outcome }) => outcome === 'accepted')
      .map(({ sessionId, action }) => `${sessionId ?? ''} ${action}`),
  );
  const ever = new Set(commands.map(askedBy));
  const looks = changesOf(history, 'sessions').flatMap((change) => {
    const action = actionOf(change);
    if (action === undefined) return [];
    const asked = `${textIn(change.new, 'id') ?? ''} ${action}`;
    if (written.has(`${change.tx} ${asked}`)) return [null];
    return counted.has(asked) && !ever.has(asked) ? [] : [withoutCommand(change, action)];
  });
  return judged(looks);
};

const askedBy = ({ new: row }: RowChange): string =>
  `${textIn(row, 'session_id') ?? ''} ${textIn(row, 'action') ?? ''}`;

/** Undefined: no request makes such a change of the target's; it is an agent's report, or no change of state. */
function actionOf({ by, op, old, new: after }: RowChange): string | undefined {
  const to = textIn(after, 'state') ?? '';
  if (by !== 'target') return undefined;
  if (op === 'insert') return 'start_session';
  return op === 'update' && textIn(old, 'state') !== to ? ASKED[to] : undefined;
}

const withoutCommand = ({ check, at, new: row }: RowChange, action: string): Breach => ({
  check,
  at,
  what: `session ${textIn(row, 'id') ?? ''} became ${textIn(row, 'state') ?? ''} in a transaction that wrote no ${action}; both are one transaction`,
});
