/** The sockets of this process, by agent. Holds no truth: who is online stands in the database. */

/** As much of a WebSocket as we need. */
export type Socket = {
  send(text: string): void;
  close(code: number, reason: string): void;
  terminate(): void;
  ping(): void;
};

export type Heartbeat = { readonly status: 'online' | 'draining'; readonly capacity: object | undefined };

export type Connection = {
  readonly id: string;
  readonly agentId: string;
  readonly socket: Socket;
  readonly connectedAt: number;
  lastBeat: number;
  lastPong: number;
  lastPing: number;
  /** A heartbeat that the database did not take yet. */
  unsaved: Heartbeat | undefined;
  /** The last heartbeat's way to the database: one at a time, so that none overtakes another. */
  saved: Promise<void>;
  /** Commands that went out on this connection: each goes once. */
  readonly sent: Set<string>;
  /** Whether the open commands have been read once since the connection began. */
  greeted: boolean;
  /** The outbox: at most one run at a time, and whether to look again after it. */
  outbox: 'idle' | 'busy' | 'again';
  /** Reports are applied one after another, in the order in which they came. */
  reports: Promise<void>;
  closed: boolean;
  /** A report could not be kept: what came after it waits for its repetition. */
  lost: boolean;
};

export type Connections = {
  /** Ids of connections whose row is being written or that live: no other bookkeeping may declare them dead. */
  readonly claimed: Set<string>;
  readonly byAgent: Map<string, Connection>;
};

export const noConnections = (): Connections => ({ claimed: new Set(), byAgent: new Map() });

export function newConnection(id: string, agentId: string, socket: Socket, now: number): Connection {
  return {
    id,
    agentId,
    socket,
    connectedAt: now,
    lastBeat: now,
    lastPong: now,
    lastPing: now,
    unsaved: undefined,
    saved: Promise.resolve(),
    sent: new Set(),
    greeted: false,
    outbox: 'idle',
    reports: Promise.resolve(),
    closed: false,
    lost: false,
  };
}
