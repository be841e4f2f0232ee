import { Prerequisite } from '../kit/prerequisite.ts';
import type { ClusterDoor } from '../doors/cluster/cluster-door.ts';
import { textAt } from '../doors/http/read.ts';
import type { AgentSeat, SentCommand } from '../doors/socket/agent-seat.ts';
import { reportOf, statusOf } from '../doors/socket/reports.ts';
import { manifestFor } from './manifest-for.ts';
import type { Manifest } from './arrange.ts';
import type { RealAgent, StartAgent } from './lab-doors.ts';
import type { World } from './world.ts';

/** A real agent, its seat at our scripted API, and the namespace of the cluster in which it works. */
export interface AgentAtWork {
  readonly agent: RealAgent;
  readonly seat: AgentSeat;
  readonly cluster: ClusterDoor;
}

/** The agent that all checks of the shared world use; sessions are told apart by their ids. */
export async function sharedAgent(world: World): Promise<AgentAtWork> {
  return seated(world, await world.agents.shared());
}

/** An agent of this check's own, connected. Stands on `creation/agent-registers-and-connects`. */
export async function ownAgent(world: World, wish: StartAgent = {}): Promise<AgentAtWork> {
  const at = seated(world, await world.agents.start(wish));
  await connected(world, at);
  return at;
}

/** @throws Prerequisite when it does not connect in time */
export async function connected(
  world: World,
  { agent, seat }: AgentAtWork,
  standsOn = 'creation/agent-registers-and-connects',
): Promise<void> {
  if ((await seat.awaitConnected(world.patience.ready)).held) return;
  throw new Prerequisite(standsOn, didNotConnect(agent));
}

/** @throws Prerequisite when it does not connect in time; after a restart that needs the key of before. */
export async function connectedAgain(world: World, at: AgentAtWork): Promise<void> {
  await connected(world, at, 'creation/agent-keeps-its-new-key');
}

/** In one line: reports show the first. */
function didNotConnect(agent: RealAgent): string {
  return `The agent did not connect. Its last lines: ${agent.lastLines(4).join(' ⏎ ') || '(none)'}`;
}

export function seated(world: World, agent: RealAgent): AgentAtWork {
  return {
    agent,
    seat: world.controlPlane.agent(agent.agentId),
    cluster: world.clusterIn(agent.namespace),
  };
}

/** What a start command says, where it differs from the lawful one. */
export interface StartWish {
  readonly sessionId?: string;
  readonly user?: string;
  readonly template?: string;
  /** Of the lawful manifest; the text decides whether it ever starts, or how fast. */
  readonly image?: string;
  /** Replaces the lawful manifest; null: none is sent. */
  readonly manifest?: Manifest | null;
  /** False: no Template resource is put in place; by default the manifest is there in both ways (R6). */
  readonly resource?: false;
  readonly memory?: string;
  readonly cpu?: string;
  readonly persistentHome?: boolean;
  readonly namespace?: string;
}

export interface SentStart {
  readonly sessionId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly command: SentCommand;
}

/** The payload of `start_session`, contract §3.2, every field with a lawful value. */
export function startPayload(
  world: World,
  at: AgentAtWork,
  wish: StartWish,
): SentStart['payload'] & { readonly sessionId: string; readonly templateManifest: Manifest | null } {
  const template = wish.template ?? world.unique('template');
  const lawful = manifestFor(template);
  const manifest = { ...lawful, spec: { ...lawful.spec, baseImage: wish.image ?? lawful.spec.baseImage } };
  return {
    sessionId: wish.sessionId ?? world.unique('session'),
    user: wish.user ?? 'ada',
    template,
    templateManifest: wish.manifest === undefined ? manifest : wish.manifest,
    namespace: wish.namespace ?? at.agent.namespace,
    memory: wish.memory ?? '1Gi',
    cpu: wish.cpu ?? '500m',
    persistentHome: wish.persistentHome ?? false,
    idleTimeout: '30m',
    maxSessionDuration: '8h',
    tags: ['plumbline'],
  };
}

/** Puts the template in place and tells the agent to start a session; nothing is awaited. */
export async function start(world: World, at: AgentAtWork, wish: StartWish = {}): Promise<SentStart> {
  const payload = startPayload(world, at, wish);
  const manifest = payload.templateManifest;
  if (manifest !== null && wish.resource !== false) await at.cluster.apply('Template', { ...manifest });
  // R6 asks what an agent makes of it.
  const breaks = manifest === null ? 'no templateManifest' : undefined;
  const command = await at.seat.command('start_session', payload, { breaks });
  return { sessionId: payload.sessionId, payload, command };
}

/**
 * The same, and the agent said that it runs, by `status` or `complete`: each suffices here.
 * Stands on `creation/agent-reports-running-once-the-pod-is-ready`.
 */
export async function started(world: World, at: AgentAtWork, wish: StartWish = {}): Promise<SentStart> {
  const sent = await start(world, at, wish);
  const { value } = await at.seat.awaitFrame((frame) => {
    const report = reportOf(frame);
    const status = statusOf(frame);
    return (
      (report?.commandId === sent.command.commandId && report.type !== 'ack') ||
      (status?.sessionId === sent.sessionId && status.state === 'running')
    );
  }, world.patience.start);
  if (value !== undefined && value.type !== 'failed') return sent;
  const said = value && reportOf(value)?.error;
  throw new Prerequisite(
    'creation/agent-reports-running-once-the-pod-is-ready',
    `The session ${sent.sessionId} was not started: ${said ?? 'the agent reported neither running nor an end in time'}.`,
  );
}

/** How a command ended, by whichever report said it first; null: by none, in time. */
interface End {
  readonly end: 'complete' | 'failed' | null;
  readonly error: string | null;
}

/** The state that a command leads to; a `status` that says it suffices as its end, contract §4. */
const LEADS_TO: Readonly<Record<string, string>> = {
  start_session: 'running',
  stop_session: 'terminated',
  hibernate_session: 'hibernated',
  wake_session: 'running',
};

/** Its end by `complete`, `failed` or `status`: that all that are due come is for the checks of reports to see. */
export async function endOf(at: AgentAtWork, command: SentCommand, patienceMs: number): Promise<End> {
  const sessionId = textAt(command.payload, 'sessionId');
  const { value } = await at.seat.awaitFrame((frame) => {
    const report = reportOf(frame);
    if (report?.commandId === command.commandId) return report.type !== 'ack';
    const status = statusOf(frame);
    if (status === undefined || status.at < command.at) return false;
    return status.sessionId === sessionId && status.state === LEADS_TO[command.action];
  }, patienceMs);
  if (value === undefined) return { end: null, error: null };
  if (value.type !== 'failed') return { end: 'complete', error: null };
  return { end: 'failed', error: reportOf(value)?.error ?? null };
}

/** Tells the agent to stop it; nothing is awaited. */
export function stop(at: AgentAtWork, sessionId: string, deletePVC?: boolean): Promise<SentCommand> {
  const asked = deletePVC === undefined ? {} : { deletePVC };
  return at.seat.command('stop_session', { sessionId, namespace: at.agent.namespace, ...asked });
}

/** Tells the agent to put it to sleep; nothing is awaited. */
export function hibernate(at: AgentAtWork, sessionId: string): Promise<SentCommand> {
  return at.seat.command('hibernate_session', { sessionId, namespace: at.agent.namespace });
}

/** Tells the agent to wake it; nothing is awaited. */
export function wake(at: AgentAtWork, sessionId: string): Promise<SentCommand> {
  return at.seat.command('wake_session', { sessionId, namespace: at.agent.namespace });
}
