import { next, states, type Action, type Event, type State } from '../../../fixtures/contract/contract.ts';
import type { World } from '../../world/world.ts';
import { manifestFor } from '../../world/manifest-for.ts';

/** The states that an agent reports (contract §3.2, §8.1). */
const REPORTED: readonly State[] = ['starting', 'running', 'hibernated', 'terminated', 'failed'];
const ACTIONS: readonly Action[] = ['start_session', 'stop_session', 'hibernate_session', 'wake_session'];
const ANSWERS = ['ack', 'complete', 'failed'] as const;

/** Everything that an agent can say of a session. */
const EVENTS: readonly Event[] = [
  ...REPORTED.map((state): Event => `status ${state}`),
  ...ACTIONS.flatMap((action) => ANSWERS.map((answer): Event => `${answer} ${action}`)),
];

/** The reports that contract §4 gives no edge from this state: they change no state. */
export const withoutAnEdge = (state: State): readonly Event[] =>
  EVENTS.filter((event) => next(state, event) === undefined);

/** What is being done in a state that is not rest. */
const AT_WORK: Readonly<Partial<Record<State, Action>>> = {
  pending: 'start_session',
  starting: 'start_session',
  hibernating: 'hibernate_session',
  waking: 'wake_session',
  terminating: 'stop_session',
};

/** An event as the report that an agent sends; the subject is an action or a state. */
export interface Told {
  readonly event: Event;
  readonly sessionId: string;
  /** Of the command that it is about; null for a status. */
  readonly commandId: string | null;
}

export interface Rows {
  readonly sessions: readonly Readonly<Record<string, unknown>>[];
  readonly commands: readonly Readonly<Record<string, unknown>>[];
  readonly told: readonly Told[];
}

interface Known {
  readonly agentId: string;
  readonly userId: string;
  readonly template: string;
  readonly newCommandId: () => string;
}

/**
 * A session of its own for each of these reports, all in this state, as play would have left them: with the open
 * command of the state, and with the command that the report is about. That one is open only where it can be so:
 * a stop leaves the commands before it open, and rest ends them all (contract §3.3).
 */
export function rowsFor(world: World, state: State, events: readonly Event[], known: Known): Rows {
  const parts = events.map((event) => rowsOf(world, state, event, known));
  return {
    sessions: parts.map(({ session }) => session),
    commands: parts.flatMap(({ commands }) => commands),
    told: parts.map(({ told }) => told),
  };
}

function rowsOf(world: World, state: State, event: Event, known: Known) {
  const sessionId = world.unique(state);
  const [kind = '', subject = ''] = event.split(' ');
  const natural = AT_WORK[state];
  const about = kind === 'status' ? undefined : ACTIONS.find((action) => action === subject);
  const open = [...(natural ? [natural] : []), ...(state === 'terminating' && about ? [about] : [])];
  const made = [...new Set([...(about ? [about] : []), ...open])].map((action) => ({
    action,
    row: commandRow(known, { action, sessionId, open: open.includes(action) }),
  }));
  const subjectRow = made.find(({ action }) => action === about)?.row;
  return {
    session: sessionRow(world, known, { sessionId, state }),
    commands: made.map(({ row }) => row),
    told: { event, sessionId, commandId: subjectRow ? subjectRow.command_id : null },
  };
}

function sessionRow(world: World, known: Known, { sessionId, state }: { sessionId: string; state: State }) {
  return {
    id: sessionId,
    user_id: known.userId,
    template_name: known.template,
    state,
    agent_id: known.agentId,
    cluster_id: world.clusterId ?? null,
    platform: 'kubernetes',
    namespace: 'streamspace',
    tags: [],
    memory: '1Gi',
    cpu: '500m',
    persistent_home: true,
  };
}

function commandRow(
  { agentId, template, newCommandId }: Known,
  { action, sessionId, open }: { action: Action; sessionId: string; open: boolean },
) {
  const now = new Date().toISOString();
  const place = { sessionId, namespace: 'streamspace' };
  const start = { ...place, user: 'ada', template, templateManifest: manifestFor(template), ...WISHES };
  return {
    command_id: newCommandId(),
    agent_id: agentId,
    session_id: sessionId,
    action,
    payload: action === 'start_session' ? start : place,
    status: open ? 'sent' : 'completed',
    created_at: now,
    sent_at: now,
    completed_at: open ? null : now,
  };
}

const WISHES = { memory: '1Gi', cpu: '500m', persistentHome: true, tags: [] };

/** For the catalogue: every state of the contract. */
export const STATES = Object.keys(states.states) as readonly State[];
