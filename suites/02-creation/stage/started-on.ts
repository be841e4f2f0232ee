import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { SessionWish } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';
import { startsOf } from './starts-of.ts';

export interface Started {
  readonly id: string;
  readonly agent: ProbeAgent;
  readonly command: Command;
}

/** Who of these agents got the start of this session. Nobody: the findings are blocked by the delivery. */
export async function startReceived(
  { eventually, patience }: World,
  agents: readonly ProbeAgent[],
  id: string,
): Promise<Started> {
  const got = await eventually(
    () => agents.flatMap((agent) => startsOf(agent, id).map((command) => ({ id, agent, command })))[0],
    (start) => start !== undefined,
    patience.command,
  );
  if (got.value !== undefined) return got.value;
  throw new Prerequisite(
    'creation/delivers-the-command-over-the-socket',
    `No agent got the start of the session ${id}.`,
  );
}

/** A new session whose start this agent got; `agents` are all that it could have gone to. */
export async function startedOn(
  world: World,
  agent: ProbeAgent,
  agents: readonly ProbeAgent[] = [agent],
  wish: SessionWish = {},
): Promise<Started> {
  // Once round for each agent, and once more for those that were ahead before.
  for (let tries = 0; tries < agents.length * 3; tries++) {
    const { id } = await world.arrange.session(wish);
    const started = await startReceived(world, agents, id);
    if (started.agent === agent) return started;
  }
  throw new Prerequisite(
    'creation/spreads-ten-sessions-over-two-agents',
    `Of ${agents.length * 3} sessions none went to ${agent.agentId}, although it had the fewest.`,
  );
}

/**
 * Later sessions, until each agent has got the start of one: whatever was sent to it before has arrived by now.
 * An agent that is never chosen, which is a breach of its own, has had as many chances as all others together.
 */
export async function allCaughtUp(world: World, agents: readonly ProbeAgent[]): Promise<void> {
  const waiting = new Set(agents);
  for (let tries = 0; waiting.size > 0 && tries < agents.length * 3; tries++) {
    const { id } = await world.arrange.session();
    waiting.delete((await startReceived(world, agents, id)).agent);
  }
}
