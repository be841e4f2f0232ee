import type { ConnectOptions, Registration } from '../../doors/socket/fleet.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';

/**
 * An agent that has these sessions, one for each state, from before it connected: written behind the API's back,
 * so that however an implementation counts, it counts them from the start.
 */
export async function agentWithSessions(
  { fleet, arrange }: Pick<World, 'fleet' | 'arrange'>,
  states: readonly string[],
  wish: Registration & ConnectOptions = {},
): Promise<ProbeAgent> {
  const { agentId, answer, key } = await fleet.register(wish);
  if (answer.status !== 200 && answer.status !== 201) throw notThere(agentId, answer.status);
  for (const state of states) await arrange.sessionRow({ agent_id: agentId, state });
  const dialled = await fleet.connect(agentId, key, { manner: 'silent', ...wish });
  if (!dialled.opened) throw notThere(agentId, dialled.status);
  return dialled.agent;
}

/** So many running sessions. */
export const running = (count: number): readonly string[] => Array.from({ length: count }, () => 'running');

const notThere = (agentId: string, status: number): Prerequisite =>
  new Prerequisite(
    'creation/lets-an-agent-register-and-connect',
    `The agent "${agentId}" could not register and connect: ${String(status)}.`,
  );
