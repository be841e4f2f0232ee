/** The edges of a session's life (contract §4), as a table: event → present state → next state. */

export type Action = 'start_session' | 'stop_session' | 'hibernate_session' | 'wake_session';
export type Request = 'hibernate' | 'wake' | 'delete';
export type SessionEvent =
  Request | `ack ${Action}` | `complete ${Action}` | `failed ${Action}` | `status ${string}`;

type Edges = Readonly<Record<string, string>>;

const to = (next: string, ...from: readonly string[]): Edges =>
  Object.fromEntries(from.map((state) => [state, next]));

const STARTED = to('running', 'pending', 'starting');

const EDGES: Readonly<Record<string, Edges>> = {
  'ack start_session': to('starting', 'pending'),
  'status starting': to('starting', 'pending'),
  'complete start_session': STARTED,
  'status running': { ...STARTED, waking: 'running' },
  'failed start_session': to('failed', 'pending', 'starting'),
  hibernate: to('hibernating', 'running'),
  'complete hibernate_session': to('hibernated', 'hibernating'),
  'status hibernated': to('hibernated', 'hibernating'),
  'failed hibernate_session': to('running', 'hibernating'),
  wake: to('waking', 'hibernated'),
  'complete wake_session': to('running', 'waking'),
  'failed wake_session': to('hibernated', 'waking'),
  'status failed': to('failed', 'pending', 'starting', 'running', 'hibernating', 'waking'),
  'complete stop_session': to('terminated', 'terminating'),
  'status terminated': to('terminated', 'terminating'),
  'failed stop_session': to('failed', 'terminating'),
};

const UNDELETABLE = ['terminating', 'terminated'];

/** The state that the event leads to, or undefined when there is no such edge. */
export function nextState(event: SessionEvent, state: string): string | undefined {
  // Rows from before the refactor may be in states of their own; they too can be deleted.
  if (event === 'delete') return UNDELETABLE.includes(state) ? undefined : 'terminating';
  return EDGES[event]?.[state];
}

const REST = ['running', 'hibernated', 'terminated', 'failed'];

/** Whether a session that came to this state has come to rest, which ends its open commands (contract §3.3). */
export const isRest = (state: string): boolean => REST.includes(state);

const FULFILS: Readonly<Record<string, Action>> = {
  'pending running': 'start_session',
  'starting running': 'start_session',
  'waking running': 'wake_session',
  'hibernating hibernated': 'hibernate_session',
  'terminating terminated': 'stop_session',
};

/** The action whose wish the edge fulfils: its open commands end as completed, all others as failed. */
export const fulfilledBy = (from: string, next: string): Action | undefined => FULFILS[`${from} ${next}`];

/** What each accepted change asks of the agent. */
export const ACTION_OF = {
  delete: 'stop_session',
  hibernate: 'hibernate_session',
  wake: 'wake_session',
} as const satisfies Record<Request, Action>;

const ACTIONS: readonly string[] = ['start_session', ...Object.values(ACTION_OF)];
export const isAction = (text: string): text is Action => ACTIONS.includes(text);

/** States that count against the quota (contract §7). */
export const COUNTED_STATES = ['pending', 'starting', 'running', 'hibernating', 'hibernated', 'waking'];

/** States in which a session is no load for its agent (contract §6). */
export const LOAD_FREE_STATES = ['hibernated', 'terminated', 'failed'];
