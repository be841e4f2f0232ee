import { states } from '../../../fixtures/contract/contract.ts';
import type { RowChange, WorldHistory } from '../../kit/history.ts';
import { judged, type Breach, type Invariant } from './breach.ts';
import { byRow, textIn } from './rows.ts';

/** Contract §10: so late may a report show in the rows; before that nothing is said to be at odds. */
export const SETTLED_MS = 5_000;

const STATES: Readonly<Record<string, { readonly rest: boolean }>> = states.states;
const STATUSES: Readonly<Record<string, { readonly open: boolean }>> = states.commandStatuses;

/** The command that is to end each state; without one at all, the count of commands has said so. */
const ENDED_BY: Readonly<Record<string, string>> = {
  pending: 'start_session',
  starting: 'start_session',
  hibernating: 'hibernate_session',
  waking: 'wake_session',
  terminating: 'stop_session',
};

/** What stands at odds at the end: a session at rest with an open command, or one under way without. */
export interface AtOdds {
  readonly breach: Breach;
  /** For how long it has stood so. */
  readonly forMs: number;
}

/** Contract §3.3: coming to rest ends all open commands; whoever is under way has one that is to bring it to rest. */
export const restAndCommands: Invariant = (history) => {
  const looks = standing(history);
  return judged(looks.map((look) => (look !== null && look.forMs >= SETTLED_MS ? look.breach : null)));
};

/** One look for each session that only the target wrote and whose agent is still there. */
export function standing(history: WorldHistory): readonly (AtOdds | null)[] {
  const commands = [...byRow(history, 'agent_commands', 'command_id').values()];
  const bySession = Map.groupBy(commands, ([first]) => textIn(first?.new ?? first?.old, 'session_id') ?? '');
  return [...byRow(history, 'sessions', 'id')].flatMap(([id, changes]) => {
    const own = bySession.get(id) ?? [];
    const all = [...changes, ...own.flat()];
    const last = changes.at(-1);
    const left = textIn(last?.new, 'agent_id') === null;
    // Deleting an agent takes its commands along (contract §2.5).
    if (last?.new == null || left || all.some(({ by, op }) => by === 'suite' || op === 'found')) return [];
    if (own.some((rows) => rows.at(-1)?.op === 'delete')) return [];
    return [lookAt(id, last, own, history.readAt - Math.max(...all.map(({ at }) => at)))];
  });
}

function lookAt(
  id: string,
  last: RowChange,
  commands: readonly (readonly RowChange[])[],
  forMs: number,
): AtOdds | null {
  const state = textIn(last.new, 'state') ?? '';
  const open = commands
    .map((rows) => rows.at(-1)?.new)
    .filter((row) => STATUSES[textIn(row, 'status') ?? '']?.open === true);
  const rest = STATES[state]?.rest;
  if (rest === undefined || rest === (open.length === 0)) return null;
  const actions = commands.map((rows) => textIn(rows[0]?.new, 'action'));
  if (!rest && !actions.includes(ENDED_BY[state] ?? '')) return null;
  const odd = rest
    ? `with ${open.length} open: ${open.map((row) => `${textIn(row, 'action') ?? ''} ${textIn(row, 'status') ?? ''}`).join(', ')}; coming to rest ends all`
    : 'without an open command: nothing will ever bring it to rest';
  return { forMs, breach: { check: last.check, at: last.at, what: `session ${id} stayed ${state} ${odd}` } };
}
