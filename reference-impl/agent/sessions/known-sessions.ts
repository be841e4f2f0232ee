import type { StatusReport } from '../driver.ts';

/** What the agent last said of its sessions; it starts empty with each process. */
export interface KnownSessions {
  note(report: StatusReport): void;
  all(): readonly StatusReport[];
  /** Those that use the cluster now. */
  active(): number;
}

export function createKnownSessions(): KnownSessions {
  const sessions = new Map<string, StatusReport>();
  return {
    note(report) {
      if (report.state === 'terminated' || report.state === 'failed') sessions.delete(report.sessionId);
      else sessions.set(report.sessionId, report);
    },
    all: () => [...sessions.values()],
    active: () => [...sessions.values()].filter(({ state }) => state !== 'hibernated').length,
  };
}
