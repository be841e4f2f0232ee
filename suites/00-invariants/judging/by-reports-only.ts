import { states } from '../../../fixtures/contract/contract.ts';
import type { HistoryFrame, RowChange, WorldHistory } from '../../kit/history.ts';
import { judged, together, type Breach, type Invariant } from './breach.ts';
import { byRow, changesOf, textIn } from './rows.ts';

/** A frame is kept before it is sent; clocks of one machine differ by less. */
const SAME_MOMENT_MS = 50;

/**
 * What only a report of the agent can do, a report of the agent did: a session takes such an edge, and a command
 * ends, after its agent said so. Time alone, or an agent's absence, changes nothing (contract §4).
 */
export const byReportsOnly: Invariant = (history) => {
  const ours = new Set(history.connections.map(({ agent }) => agent));
  const mine = (row: RowChange['new']): boolean =>
    history.scripted || ours.has(textIn(row, 'agent_id') ?? '');
  const told = toldBy(history);
  const moves = changesOf(history, 'sessions').filter(
    (change) => isReported(change) && mine(change.new) && textIn(change.old, 'agent_id') !== null,
  );
  const ends = changesOf(history, 'agent_commands').filter((change) => isEnd(change) && mine(change.new));
  const rests = restsOf(history);
  return together([
    judged(moves.map((change) => moveOf(change, told))),
    judged(ends.map((change) => endOf(change, told, rests))),
  ]);
};

/** What each agent said; of what was sent wrong on purpose a liberal receiver may make anything that it names. */
interface Told {
  /** By this agent, about this session or one of its commands. */
  readonly about: (agent: string, sessionId: string) => readonly HistoryFrame[];
  /** By this agent, about this command. */
  readonly ofCommand: (agent: string, commandId: string) => readonly HistoryFrame[];
  /** Session and action of a command. */
  readonly commands: ReadonlyMap<string, { readonly session: string; readonly action: string }>;
}

function toldBy(history: WorldHistory): Told {
  const commands = new Map(
    [...byRow(history, 'agent_commands', 'command_id')].map(([id, [first]]) => {
      const row = first?.new ?? first?.old;
      return [id, { session: textIn(row, 'session_id') ?? '', action: textIn(row, 'action') ?? '' }] as const;
    }),
  );
  const reports = history.frames.filter(
    ({ direction, type }) => direction === 'to-api' && type !== 'heartbeat',
  );
  const byAgent = Map.groupBy(reports, ({ agent }) => agent);
  const naming = (agent: string, ids: readonly string[]): readonly HistoryFrame[] =>
    (byAgent.get(agent) ?? []).filter(({ raw, sessionId, commandId }) =>
      ids.some((id) => id === sessionId || id === commandId || raw?.includes(id) === true),
    );
  const ofSession = Map.groupBy(commands, ([, { session }]) => session);
  return {
    commands,
    about: (agent, id) => naming(agent, [id, ...(ofSession.get(id) ?? []).map(([command]) => command)]),
    ofCommand: (agent, id) => naming(agent, [id]),
  };
}

const REQUESTED: readonly (string | null)[] = ['terminating', 'hibernating', 'waking'];

function isReported({ by, op, old, new: after }: RowChange): boolean {
  const [from, to] = [textIn(old, 'state'), textIn(after, 'state')];
  return by === 'target' && op === 'update' && from !== to && !REQUESTED.includes(to);
}

const OPEN: Readonly<Record<string, { readonly open: boolean }>> = states.commandStatuses;

function isEnd({ by, op, old, new: after }: RowChange): boolean {
  const open = (row: RowChange['new']): boolean | undefined => OPEN[textIn(row, 'status') ?? '']?.open;
  return by === 'target' && op === 'update' && open(old) === true && open(after) === false;
}

function moveOf({ old, new: after, at, check }: RowChange, told: Told): Breach | null {
  const session = textIn(after, 'id') ?? '';
  const [from, to] = [textIn(old, 'state') ?? '', textIn(after, 'state') ?? ''];
  const events = states.edges
    .filter((edge) => edge.to === to && edge.from.some((one) => one === from))
    .map(({ event }): string => event);
  // No edge at all is for the check of the edges to say.
  if (events.length === 0) return null;
  const explains = (frame: HistoryFrame): boolean =>
    frame.at <= at + SAME_MOMENT_MS && (frame.raw !== undefined || events.includes(eventOf(frame, told)));
  if (told.about(textIn(old, 'agent_id') ?? '', session).some(explains)) return null;
  return {
    check,
    at,
    what: `session ${session} went from ${from} to ${to} though its agent had said nothing of it (${events.join(', ')})`,
  };
}

function eventOf({ type, commandId, state }: HistoryFrame, { commands }: Told): string {
  return type === 'status'
    ? `status ${state ?? ''}`
    : `${type} ${commands.get(commandId ?? '')?.action ?? ''}`;
}

const REST: ReadonlySet<string> = new Set(
  Object.entries(states.states).flatMap(([state, { rest }]) => (rest ? [state] : [])),
);

/** By session: its comings to rest, whoever wrote them. */
function restsOf(history: WorldHistory): ReadonlyMap<string, readonly RowChange[]> {
  const rests = changesOf(history, 'sessions').filter(({ new: row }) => REST.has(textIn(row, 'state') ?? ''));
  return Map.groupBy(rests, ({ new: row }) => textIn(row, 'id') ?? '');
}

function endOf(
  { new: after, at, seq, tx, check }: RowChange,
  told: Told,
  rests: ReadonlyMap<string, readonly RowChange[]>,
): Breach | null {
  const [command, session] = [textIn(after, 'command_id') ?? '', textIn(after, 'session_id') ?? ''];
  const ending = told
    .ofCommand(textIn(after, 'agent_id') ?? '', command)
    .some(
      (frame) =>
        frame.at <= at + SAME_MOMENT_MS &&
        (frame.raw !== undefined || frame.type === 'complete' || frame.type === 'failed'),
    );
  if (ending || rests.get(session)?.some((rest) => rest.seq < seq || rest.tx === tx) === true) return null;
  return {
    check,
    at,
    what: `the ${textIn(after, 'action') ?? 'command'} ${command} of session ${session} became ${textIn(after, 'status') ?? ''} though its agent had not ended it and its session had not come to rest`,
  };
}
