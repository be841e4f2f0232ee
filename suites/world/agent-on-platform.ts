import { Prerequisite } from '../kit/prerequisite.ts';
import type { ClusterDoor } from '../doors/cluster/cluster-door.ts';
import type { ArrangedSession, SessionWish } from './arrange.ts';
import type { RealAgent, StartAgent } from './lab-doors.ts';
import type { World } from './world.ts';

const STANDS_ON = {
  online: 'creation/lets-an-agent-register-and-connect',
  offline: 'creation/a-dropped-agent-is-offline',
} as const;

/** A real agent, connected to the real API, and the namespace in which it works. */
export interface PlatformAgent {
  readonly agent: RealAgent;
  readonly cluster: ClusterDoor;
}

/** The agent that the checks of the shared world use; sessions for it carry its cluster id. */
export async function sharedPlatformAgent(world: World): Promise<PlatformAgent> {
  const agent = await world.agents.shared();
  return { agent, cluster: world.clusterIn(agent.namespace) };
}

/** An agent of this check's own, online. */
export async function platformAgent(world: World, wish: StartAgent = {}): Promise<PlatformAgent> {
  const agent = await world.agents.start(wish);
  await online(world, agent);
  return { agent, cluster: world.clusterIn(agent.namespace) };
}

/** @throws Prerequisite when the row does not say `online` in time */
export async function online(world: World, agent: RealAgent): Promise<void> {
  await comes(world, agent, 'online', world.patience.ready + world.patience.reconnect);
}

/** After it was killed: the API has noticed. */
export async function offline(world: World, agent: RealAgent): Promise<void> {
  await comes(world, agent, 'offline', world.patience.dropped + world.patience.offline);
}

async function comes(
  world: World,
  agent: RealAgent,
  status: keyof typeof STANDS_ON,
  patienceMs: number,
): Promise<void> {
  const { held, value } = await world.eventually(
    () => world.sql.agent(agent.agentId),
    (row) => row?.['status'] === status,
    patienceMs,
  );
  if (held) return;
  throw new Prerequisite(
    STANDS_ON[status],
    `The agent did not become ${status} in time; its row says ${String(value?.['status'])}. ` +
      `Its last lines:\n${agent.lastLines(8).join('\n') || '(none)'}`,
  );
}

/** A session that runs on this agent. Stands on `creation/platform-creates-a-session`. */
export async function runningOn(
  world: World,
  { agent }: PlatformAgent,
  wish: SessionWish = {},
): Promise<ArrangedSession> {
  const made = await world.arrange.session({ clusterId: agent.clusterId, ...wish });
  const { held, value } = await world.arrange.comesTo(made.id, 'running', runsWithin(world));
  if (held) return made;
  throw new Prerequisite(
    'creation/platform-creates-a-session',
    `The session ${made.id} did not become running; it is ${String(value?.['state'])}.`,
  );
}

/** From the create to the row that says `running`: the command, the work and the report. */
export function runsWithin({ patience }: World): number {
  return patience.command + patience.start + patience.report;
}

export function stopsWithin({ patience }: World): number {
  return patience.command + patience.work + patience.report;
}
