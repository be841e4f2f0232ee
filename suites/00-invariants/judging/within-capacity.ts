import { states } from '../../../fixtures/contract/contract.ts';
import type { RowChange, WatchedRow, WorldHistory } from '../../kit/history.ts';
import { parsedJson } from '../../doors/http/answer.ts';
import { numberAt } from '../../doors/http/read.ts';
import type { Breach, Invariant, Judgement } from './breach.ts';
import { askedAt, byRow, sessionsMade, textIn } from './rows.ts';
import { stateIn, steadily } from './steady.ts';

/** Contract §10: a heartbeat's capacity shows in the row within so long, and may be heeded before or after. */
const UNSEEN_MS = 5_000;

const LOAD_STATES: ReadonlySet<string> = new Set(
  Object.entries(states.states).flatMap(([state, { load }]) => (load ? [state] : [])),
);

/** At no accepted creation did an agent hold more sessions than it takes. A wake does not ask again (contract §2.2). */
export const withinCapacity: Invariant = (history): Judgement => {
  const agents = byRow(history, 'agents', 'agent_id');
  const sessions = [...byRow(history, 'sessions', 'id').values()];
  const looks = sessionsMade(history).flatMap((made) => {
    const agent = textIn(made.new, 'agent_id');
    const rows = agent === null ? undefined : agents.get(agent);
    return agent === null || rows === undefined ? [] : [look(history, made, agent, rows, sessions)];
  });
  return {
    tested: looks.filter(({ full }) => full).length,
    breaches: looks.flatMap(({ breach }) => breach ?? []),
  };
};

function look(
  history: WorldHistory,
  made: RowChange,
  agent: string,
  rows: readonly RowChange[],
  sessions: readonly (readonly RowChange[])[],
): { readonly full: boolean; readonly breach: Breach | null } {
  const since = askedAt(history, made);
  const most = mostBetween(rows, since - UNSEEN_MS, made.at + UNSEEN_MS);
  if (most === Infinity) return { full: false, breach: null };
  const weighs = (row: WatchedRow | null): boolean =>
    textIn(row, 'agent_id') === agent && LOAD_STATES.has(stateIn(row));
  const load =
    1 +
    sessions.filter(
      (changes) =>
        changes[0] !== undefined &&
        changes[0].seq < made.seq &&
        steadily(changes, weighs, { since, until: made.seq }),
    ).length;
  if (load <= most) return { full: load === most, breach: null };
  return {
    full: true,
    breach: {
      check: made.check,
      at: made.at,
      what: `session ${textIn(made.new, 'id') ?? ''} went to ${agent}, which has ${load} with it and takes ${most}; it had to go elsewhere or be refused`,
    },
  };
}

/** The most that the agent said it takes, in this time; without a number it takes any. */
function mostBetween(rows: readonly RowChange[], from: number, until: number): number {
  const before = rows.filter(({ at }) => at < from).at(-1);
  const during = rows.filter(({ at }) => at >= from && at <= until);
  const said = [...(before ? [before] : []), ...during].map((change) => maxSessions(change.new));
  return said.length === 0 ? Infinity : Math.max(...said);
}

function maxSessions(row: WatchedRow | null): number {
  const capacity = row?.['capacity'];
  const read = typeof capacity === 'string' ? parsedJson(capacity) : capacity;
  return numberAt(read, 'maxSessions') ?? Infinity;
}
