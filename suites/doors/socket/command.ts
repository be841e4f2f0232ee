import { textAt } from '../http/read.ts';
import type { Frame } from './frame.ts';

/** A command as an agent receives it (contract §3.2). What is missing is empty. */
export interface Command {
  readonly commandId: string;
  readonly action: string;
  readonly payload: unknown;
  readonly at: string;
}

export function commandOf({ payload, at }: Frame): Command {
  return {
    commandId: textAt(payload, 'commandId') ?? '',
    action: textAt(payload, 'action') ?? '',
    payload: (payload as { payload?: unknown }).payload ?? {}, // an object, or `{}`, by `readFrames`; else no such property
    at,
  };
}

export interface CommandMatch {
  readonly action?: string;
  readonly sessionId?: string;
  readonly commandId?: string;
}

export function matchesCommand(match: CommandMatch): (command: Command) => boolean {
  return ({ action, commandId, payload }) =>
    (match.action ?? action) === action &&
    (match.commandId ?? commandId) === commandId &&
    (match.sessionId === undefined || match.sessionId === textAt(payload, 'sessionId'));
}
