import type { ChangeRequest } from '../../../kit/history.ts';
import type { BareChange } from './history-reader.ts';

/** Names that a world gives carry its mark: `user-a1b2c31`, `plumb-a1b2c3`. */
const MARK = /-([0-9a-f]{6})[0-9a-z]*$/;

/** Columns by which a row tells whose it is, the surest first. */
const TELLING = ['user_id', 'cluster_id', 'agent_id', 'session_id', 'id'];

/** Tells in which check a change happened. A world of one's own has one; in a shared one names and requests tell. */
export class WhoseChange {
  #only: string | undefined;
  readonly #marks = new Map<string, string>();
  readonly #sessions = new Map<string, string>();

  /** The check that has the world for itself. */
  all(check: string): void {
    this.#only = check;
  }

  /** From now on names with this mark are this check's. */
  marked(mark: string, check: string): void {
    this.#marks.set(mark, check);
  }

  requested({ check, action, sessionId, outcome }: ChangeRequest): void {
    if (action === 'start_session' && sessionId !== null && outcome === 'accepted')
      this.#sessions.set(sessionId, check);
  }

  of({ table, old, new: after }: BareChange): string | null {
    if (this.#only !== undefined) return this.#only;
    const row = { ...old, ...after };
    const told = TELLING.map((column) => this.#tellOf(row[column])).find((check) => check !== undefined);
    if (told !== undefined && table === 'sessions') this.#sessions.set(String(row['id']), told);
    return told ?? null;
  }

  #tellOf(value: unknown): string | undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const mark = MARK.exec(String(value))?.[1];
    return (mark === undefined ? undefined : this.#marks.get(mark)) ?? this.#sessions.get(String(value));
  }
}
