/**
 * All that happened in one world while its checks ran, as plain JSON: every change of a row, every request that
 * changes a session, every frame of a scripted agent. What the run-wide invariants judge. Times are milliseconds
 * since 1970, all by the clock of this machine.
 */
export interface WorldHistory {
  readonly world: string;
  /** Why this history proves nothing: something is missing from it. Undefined: it is whole. */
  readonly gap?: string | undefined;
  /** Every agent is one of ours: what none of them said, no agent said. */
  readonly scripted: boolean;
  /** When the rows were read last. */
  readonly readAt: number;
  /** In the order in which they were made; those of one row in the order in which they took effect. */
  readonly changes: readonly RowChange[];
  readonly requests: readonly ChangeRequest[];
  readonly frames: readonly HistoryFrame[];
  readonly connections: readonly AgentConnection[];
}

export const WATCHED_TABLES = ['sessions', 'agents', 'agent_commands', 'user_quotas'] as const;
export type WatchedTable = (typeof WATCHED_TABLES)[number];

/** Keys as in contract §5; a column that the table does not have is null. */
export type WatchedRow = Readonly<Record<string, unknown>>;

export interface RowChange {
  /** Grows with the order of changes. */
  readonly seq: number;
  readonly at: number;
  /** When its transaction began. */
  readonly began: number;
  /** Its transaction; changes that took effect together have the same. */
  readonly tx: string;
  /** `suite`: written by a statement of ours, behind the target's back. */
  readonly by: 'target' | 'suite';
  readonly table: WatchedTable;
  /** `found`: it was there before anybody watched. */
  readonly op: 'found' | 'insert' | 'update' | 'delete';
  readonly old: WatchedRow | null;
  readonly new: WatchedRow | null;
  /** In which check it happened; null: nobody can tell. */
  readonly check: string | null;
}

export interface ChangeRequest {
  readonly check: string;
  readonly at: number;
  readonly action: 'start_session' | 'stop_session' | 'hibernate_session' | 'wake_session';
  /** Null: the answer to a creation did not name it. */
  readonly sessionId: string | null;
  /** `unknown`: no whole answer, or an accident (5xx): done or not done, both are lawful. */
  readonly outcome: 'accepted' | 'refused' | 'unknown';
}

export interface HistoryFrame {
  readonly check: string;
  readonly at: number;
  readonly agent: string;
  readonly direction: 'to-agent' | 'to-api';
  readonly type: string;
  readonly commandId: string | null;
  readonly sessionId: string | null;
  /** What a `status` or `heartbeat` says. */
  readonly state: string | null;
  /** The text of a frame that was sent wrong on purpose: whatever a liberal receiver makes of it. */
  readonly raw?: string;
}

/** A scripted agent's connection, as that agent saw it. */
export interface AgentConnection {
  readonly agent: string;
  readonly at: number;
  readonly event: 'opened' | 'closed';
}
