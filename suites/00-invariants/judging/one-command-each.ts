import type { ChangeRequest, RowChange, WorldHistory } from '../../kit/history.ts';
import { judged, type Breach, type Invariant } from './breach.ts';
import { byRow, changesOf, textIn } from './rows.ts';

interface Account {
  accepted: number;
  unknown: number;
  commands: number;
  at: number;
  check: string | null;
}

const ACTIONS: readonly string[] = ['start_session', 'stop_session', 'hibernate_session', 'wake_session'];

/**
 * As many commands as accepted requests, for each session and action; a request whose end nobody knows counts as
 * none or one. Sessions that never were in this database belong to another one.
 */
export const oneCommandEach: Invariant = (history) => {
  const here = byRow(history, 'sessions', 'id');
  const accounts = new Map<string, Account>();
  for (const request of history.requests) if (request.sessionId !== null) enterRequest(accounts, request);
  for (const command of commandsMade(history)) enterCommand(accounts, command);
  const spare = { left: namelessCreations(history) };
  const looks = [...accounts].filter(([key]) => here.has(sessionOf(key)));
  return judged(looks.map(([key, account]) => breachIn(key, account, spare)));
};

/** Commands of the four actions that the target wrote; others are its own affair. */
export function commandsMade(history: WorldHistory): readonly RowChange[] {
  return changesOf(history, 'agent_commands').filter(
    ({ op, by, new: row }) =>
      op === 'insert' && by === 'target' && ACTIONS.includes(textIn(row, 'action') ?? ''),
  );
}

/** Creations without a whole answer: each may have made a session that nobody named. */
function namelessCreations({ requests }: WorldHistory): number {
  return requests.filter(
    ({ action, sessionId, outcome }) =>
      action === 'start_session' && sessionId === null && outcome !== 'refused',
  ).length;
}

const SEPARATOR = '\n';
const sessionOf = (key: string): string => key.split(SEPARATOR)[0] ?? '';

function account(accounts: Map<string, Account>, session: string, action: string, of: Account): Account {
  const key = `${session}${SEPARATOR}${action}`;
  const known = accounts.get(key) ?? of;
  accounts.set(key, known);
  return known;
}

function enterRequest(accounts: Map<string, Account>, request: ChangeRequest): void {
  const { sessionId, action, outcome, at, check } = request;
  const of = account(accounts, sessionId ?? '', action, { accepted: 0, unknown: 0, commands: 0, at, check });
  if (outcome === 'accepted') of.accepted += 1;
  if (outcome === 'unknown') of.unknown += 1;
}

function enterCommand(accounts: Map<string, Account>, { new: row, at, check }: RowChange): void {
  const session = textIn(row, 'session_id');
  if (session === null) return;
  account(accounts, session, textIn(row, 'action') ?? '', {
    accepted: 0,
    unknown: 0,
    commands: 0,
    at,
    check,
  }).commands += 1;
}

function breachIn(
  key: string,
  { accepted, unknown, commands, at, check }: Account,
  spare: { left: number },
): Breach | null {
  const [session = '', action = ''] = key.split(SEPARATOR);
  if (commands >= accepted && commands <= accepted + unknown) return null;
  if (action === 'start_session' && commands === accepted + unknown + 1 && spare.left > 0) {
    spare.left -= 1;
    return null;
  }
  const doubt = unknown === 0 ? '' : ` and ${unknown} without an answer`;
  return {
    check,
    at,
    what: `session ${session} has ${commands} ${action} for ${accepted} accepted requests${doubt}; each accepted request makes one, a refused one none`,
  };
}
