import type { HistoryFrame, RowChange, WorldHistory } from '../../kit/history.ts';
import { judged, type Breach, type Invariant } from './breach.ts';
import { askedAt, byRow, sessionsMade, textIn } from './rows.ts';

/** Contract §1: what one process wrote another may see so late. */
const UNSEEN_MS = 2_000;
/** Contract §10: that an agent came shows in its row so late at the most. */
const SHOWN_MS = 5_000;

/**
 * No accepted session goes to an agent that was away, or draining, all the while that it was asked for. Away is
 * one whose row did not say `online` then or soon after, and which, if it is ours, had no connection either.
 */
export const presentAgents: Invariant = (history) => {
  const agents = byRow(history, 'agents', 'agent_id');
  const looks = sessionsMade(history).flatMap((made) => {
    const agent = textIn(made.new, 'agent_id');
    const rows = agents.get(agent ?? '');
    // A status that we wrote ourselves may or may not be heeded by an API that holds the connection.
    if (agent === null || rows === undefined || rows.some(wroteStatusOurselves)) return [];
    return [look(history, made, agent, rows)];
  });
  return judged(looks);
};

const status = (row: RowChange['new']): string | null => textIn(row, 'status');

const wroteStatusOurselves = ({ by, old, new: after }: RowChange): boolean =>
  by === 'suite' && after !== null && status(old) !== status(after);

function look(
  history: WorldHistory,
  made: RowChange,
  agent: string,
  rows: readonly RowChange[],
): Breach | null {
  const since = askedAt(history, made) - UNSEEN_MS;
  const said = statusesBetween(rows, since, made.at + SHOWN_MS);
  if (said.length === 0 || said.some((one) => one === null || one === 'online')) return null;
  if (mayHaveCome(history, agent, since, made.at)) return null;
  return {
    check: made.check,
    at: made.at,
    what: `session ${textIn(made.new, 'id') ?? ''} went to ${agent}, which was ${[...new Set(said)].join(', then ')} all the while; only online agents are chosen`,
  };
}

function statusesBetween(rows: readonly RowChange[], from: number, until: number): (string | null)[] {
  const before = rows.filter(({ at }) => at < from).at(-1);
  const during = rows.filter(({ at }) => at >= from && at <= until);
  return [...(before ? [before] : []), ...during].map((change) => status(change.new));
}

/** Whether it was there although its row did not say so yet: an API knows of a connection before its row does. */
function mayHaveCome(history: WorldHistory, agent: string, from: number, until: number): boolean {
  const ours = history.scripted || history.connections.some((one) => one.agent === agent);
  if (!ours) return history.readAt < until + SHOWN_MS;
  return wasConnected(history, agent, from, until) && !saidDraining(history, agent, from, until);
}

function wasConnected({ connections }: WorldHistory, agent: string, from: number, until: number): boolean {
  let open = 0;
  let connected = false;
  for (const { at, event, ...one } of connections) {
    if (one.agent !== agent || at > until) continue;
    connected ||= open > 0 && at >= from;
    open += event === 'opened' ? 1 : -1;
    connected ||= open > 0 && at >= from;
  }
  return connected || open > 0;
}

/** The last that it said before this time, and all that it said during it. */
function saidDraining({ frames }: WorldHistory, agent: string, from: number, until: number): boolean {
  const beats = frames.filter((frame) => isHeartbeat(frame, agent) && frame.at <= until);
  const before = beats.filter(({ at }) => at < from).at(-1);
  const heard = [...(before ? [before] : []), ...beats.filter(({ at }) => at >= from)];
  return heard.length > 0 && heard.every(({ state }) => state === 'draining');
}

const isHeartbeat = ({ agent, type, direction }: HistoryFrame, of: string): boolean =>
  agent === of && type === 'heartbeat' && direction === 'to-api';
