import type {
  AgentConnection,
  ChangeRequest,
  HistoryFrame,
  RowChange,
  WatchedRow,
  WatchedTable,
  WorldHistory,
} from '../../kit/history.ts';

const KEY: Readonly<Record<WatchedTable, string>> = {
  sessions: 'id',
  agents: 'agent_id',
  agent_commands: 'command_id',
  user_quotas: 'user_id',
};

/** A history for tests of judges: each step is a moment later and, unless `together`, a transaction of its own. */
export class MadeUpHistory {
  readonly #changes: RowChange[] = [];
  readonly #requests: ChangeRequest[] = [];
  readonly #frames: HistoryFrame[] = [];
  readonly #connections: AgentConnection[] = [];
  readonly #rows = new Map<string, WatchedRow>();
  #now = 1_000_000;
  #tx = 1;
  #together = false;

  /** Time goes by. */
  later(ms: number): this {
    this.#now += ms;
    return this;
  }

  /** All that happens in there is one transaction. */
  together(what: (self: this) => void): this {
    this.#tx += 1;
    this.#together = true;
    what(this);
    this.#together = false;
    return this;
  }

  write(table: WatchedTable, row: WatchedRow, by: RowChange['by'] = 'target'): this {
    return this.#change(table, String(row[KEY[table]]), row, by);
  }

  remove(table: WatchedTable, id: string, by: RowChange['by'] = 'target'): this {
    return this.#change(table, id, null, by);
  }

  /** A session of agent `a` and user `u`, in a state. */
  session(id: string, state: string, more: WatchedRow = {}, by: RowChange['by'] = 'target'): this {
    const fresh = { agent_id: 'a', user_id: 'u', cpu: '1', memory: '1Gi' };
    const known = this.#rows.get(`sessions ${id}`) ?? fresh;
    return this.write('sessions', { ...known, id, state, ...more }, by);
  }

  command(id: string, action: string, status = 'pending', more: WatchedRow = {}): this {
    const known = this.#rows.get(`agent_commands ${id}`) ?? { agent_id: 'a', session_id: 's' };
    return this.write('agent_commands', { ...known, command_id: id, action, status, ...more });
  }

  request(
    action: ChangeRequest['action'],
    sessionId: string | null,
    outcome: ChangeRequest['outcome'] = 'accepted',
  ): this {
    this.#requests.push({ check: 'made/up', at: this.#tick(), action, sessionId, outcome });
    return this;
  }

  frame(type: string, more: Partial<HistoryFrame> = {}): this {
    const empty = { commandId: null, sessionId: null, state: null };
    const at = this.#tick();
    this.#frames.push({
      check: 'made/up',
      at,
      agent: 'a',
      direction: 'to-api',
      type,
      ...empty,
      ...more,
    });
    return this;
  }

  connection(agent: string, event: AgentConnection['event']): this {
    this.#connections.push({ agent, at: this.#tick(), event });
    return this;
  }

  ended(scripted = true): WorldHistory {
    return {
      world: 'made-up',
      scripted,
      readAt: this.#now,
      changes: this.#changes,
      requests: this.#requests,
      frames: this.#frames,
      connections: this.#connections,
    };
  }

  #change(table: WatchedTable, id: string, row: WatchedRow | null, by: RowChange['by']): this {
    const key = `${table} ${id}`;
    const old = this.#rows.get(key) ?? null;
    if (!this.#together) this.#tx += 1;
    const at = this.#tick();
    const op = old === null ? 'insert' : row === null ? 'delete' : 'update';
    const [seq, tx] = [this.#changes.length + 1, String(this.#tx)];
    this.#changes.push({ seq, at, began: at, tx, by, table, op, old, new: row, check: 'made/up' });
    if (row === null) this.#rows.delete(key);
    else this.#rows.set(key, row);
    return this;
  }

  #tick(): number {
    return (this.#now += 10);
  }
}

export const madeUp = (): MadeUpHistory => new MadeUpHistory();
