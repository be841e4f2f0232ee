import { states } from '../../../fixtures/contract/contract.ts';
import { quantityOf } from '../../kit/quantity.ts';
import type { RowChange, WatchedRow, WorldHistory } from '../../kit/history.ts';
import type { Breach, Invariant, Judgement } from './breach.ts';
import { askedAt, byRow, sessionsMade, textIn } from './rows.ts';
import { stateIn, steadily } from './steady.ts';

const AMOUNTS = ['sessions', 'CPU', 'memory'] as const;
type Amount = (typeof AMOUNTS)[number];
type Amounts = Readonly<Record<Amount, number>>;

/** Contract §7; `admin` may start higher. */
const DEFAULTS: Amounts = { sessions: 5, CPU: 4, memory: 16 * 2 ** 30 };
/** Contract §1: a limit changed by SQL, or by another process, may go unseen for so long. */
const UNSEEN_MS = 2_000;
/** Quantities are compared by value, and floats add up to a little more or less. */
const SLACK = 1e-12;

const QUOTA_STATES: ReadonlySet<string> = new Set(
  Object.entries(states.states).flatMap(([state, { quota }]) => (quota === 'MUST' ? [state] : [])),
);

/** At no accepted creation did a user's sessions go over the limits in force. */
export const withinQuota: Invariant = (history): Judgement => {
  const quotas = byRow(history, 'user_quotas', 'user_id');
  const sessions = [...byRow(history, 'sessions', 'id').values()];
  const byUser = Map.groupBy(sessions, (rows) => textIn(rows[0]?.new ?? rows[0]?.old, 'user_id') ?? '');
  const looks = sessionsMade(history).map((made) => {
    const user = textIn(made.new, 'user_id') ?? '';
    return look(history, made, byUser.get(user) ?? [], quotas.get(user) ?? [], user);
  });
  return {
    // An insert far below every limit proves nothing.
    tested: looks.filter(({ atTheLimit }) => atTheLimit).length,
    breaches: looks.flatMap(({ breach }) => breach ?? []),
  };
};

function look(
  history: WorldHistory,
  made: RowChange,
  sessions: readonly (readonly RowChange[])[],
  quota: readonly RowChange[],
  user: string,
): { readonly atTheLimit: boolean; readonly breach: Breach | null } {
  const since = askedAt(history, made);
  const limits = limitsBetween(quota, since - UNSEEN_MS, made.seq, user);
  const asked = amountsOf(made.new);
  const counted = sessions
    .filter((rows) => rows.some(({ seq }) => seq < made.seq) && rows[0]?.seq !== made.seq)
    .filter((rows) => steadily(rows, (row) => QUOTA_STATES.has(stateIn(row)), { since, until: made.seq }))
    .map((rows) => amountsOf(rows.findLast(({ seq }) => seq < made.seq)?.new ?? null));
  const use = [asked, ...counted].reduce(plus);
  const over = AMOUNTS.find((amount) => use[amount] > limits[amount] * (1 + SLACK));
  const atTheLimit = AMOUNTS.some((amount) => use[amount] + asked[amount] > limits[amount] * (1 + SLACK));
  return { atTheLimit, breach: over === undefined ? null : breachOf(made, user, over, use, limits) };
}

/** The most generous of all that held in this time. */
function limitsBetween(quota: readonly RowChange[], from: number, until: number, user: string): Amounts {
  const known = quota.filter(({ seq }) => seq < until);
  const before = known.filter(({ at }) => at < from).at(-1);
  const during = known.filter(({ at }) => at >= from);
  const rows = [...(before ? [before] : []), ...during].map((change) => change.new);
  return (rows.length === 0 ? [null] : rows).map((row) => limitsOf(row, user)).reduce(mostOf);
}

function limitsOf(row: WatchedRow | null, user: string): Amounts {
  const missing = user === 'admin' ? { sessions: Infinity, CPU: Infinity, memory: Infinity } : DEFAULTS;
  return {
    sessions: quantityOf(row?.['max_sessions']) ?? missing.sessions,
    CPU: quantityOf(row?.['max_cpu']) ?? missing.CPU,
    memory: quantityOf(row?.['max_memory']) ?? missing.memory,
  };
}

/** NULL quantities of old rows count 0. */
const amountsOf = (row: WatchedRow | null): Amounts => ({
  sessions: 1,
  CPU: quantityOf(row?.['cpu']) ?? 0,
  memory: quantityOf(row?.['memory']) ?? 0,
});

const each = (of: (amount: Amount) => number): Amounts => ({
  sessions: of('sessions'),
  CPU: of('CPU'),
  memory: of('memory'),
});
const plus = (a: Amounts, b: Amounts): Amounts => each((amount) => a[amount] + b[amount]);
const mostOf = (a: Amounts, b: Amounts): Amounts => each((amount) => Math.max(a[amount], b[amount]));

function breachOf(made: RowChange, user: string, over: Amount, use: Amounts, limits: Amounts): Breach {
  return {
    check: made.check,
    at: made.at,
    what: `session ${textIn(made.new, 'id') ?? ''} was accepted for ${user}: ${use[over]} ${over} in use with it, the limit is ${limits[over]}; it had to be refused`,
  };
}
