import type { HistoryFrame, RowChange } from '../../kit/history.ts';
import { judged, together, type Breach, type Invariant } from './breach.ts';
import { commandsMade } from './one-command-each.ts';
import { byRow, rowAt, textIn } from './rows.ts';

/** Every command belongs to the agent that its session has, and reaches no other. */
export const owningAgent: Invariant = (history) => {
  const sessions = byRow(history, 'sessions', 'id');
  const commands = byRow(history, 'agent_commands', 'command_id');
  const made = commandsMade(history).filter(({ new: row }) => sessions.has(textIn(row, 'session_id') ?? ''));
  const received = history.frames.filter(
    ({ direction, type, commandId }) =>
      direction === 'to-agent' && type === 'command' && commandId !== null && commands.has(commandId),
  );
  return together([
    judged(made.map((command) => writtenFor(command, sessions))),
    judged(received.map((frame) => arrivedAt(frame, commands))),
  ]);
};

type Rows = ReadonlyMap<string, readonly RowChange[]>;

/** The session's row stands before the command's, or after it in the same transaction. */
function ownerOf(rows: readonly RowChange[] | undefined, { seq, tx }: RowChange): string | null {
  const last = rows?.findLast((row) => row.seq <= seq || row.tx === tx)?.seq ?? seq;
  return textIn(rowAt(rows, last), 'agent_id');
}

function writtenFor(command: RowChange, sessions: Rows): Breach | null {
  const session = textIn(command.new, 'session_id') ?? '';
  const owner = ownerOf(sessions.get(session), command);
  const agent = textIn(command.new, 'agent_id');
  if (agent === owner && agent !== null) return null;
  return {
    check: command.check,
    at: command.at,
    what: `a ${textIn(command.new, 'action') ?? ''} for session ${session} was written for ${agent ?? 'no agent'}; its agent is ${owner ?? 'none, so that no command may be made'}`,
  };
}

function arrivedAt({ agent, commandId, check, at }: HistoryFrame, commands: Rows): Breach | null {
  const rows = commands.get(commandId ?? '') ?? [];
  const agents = rows.map((row) => textIn(row.new ?? row.old, 'agent_id'));
  if (agents.includes(agent)) return null;
  return { check, at, what: `the command ${commandId ?? ''} of ${agents[0] ?? 'nobody'} reached ${agent}` };
}
