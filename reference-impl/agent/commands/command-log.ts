import type { Frame } from '../control-plane/frames.ts';

export interface LoggedCommand {
  readonly reports: readonly Frame[];
  readonly ended: boolean;
}

/** Every command this process has met (contract §8.1: repeats hold as long as the process lives, so none is dropped). */
export interface CommandLog {
  get(commandId: string): LoggedCommand | undefined;
  begin(commandId: string): void;
  /** Keeps a report; `complete` and `failed` end the command. */
  add(commandId: string, report: Frame): void;
}

export function createCommandLog(): CommandLog {
  const commands = new Map<string, LoggedCommand>();
  return {
    get: (commandId) => commands.get(commandId),
    begin(commandId) {
      commands.set(commandId, { reports: [], ended: false });
    },
    add(commandId, report) {
      const reports = [...(commands.get(commandId)?.reports ?? []), report];
      commands.set(commandId, { reports, ended: report.type === 'complete' || report.type === 'failed' });
    },
  };
}
