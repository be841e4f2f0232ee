import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';

/** The steps of a stop, for checks that are about something else: each stands on the check that is about it. */

const COMMAND = 'termination/makes-one-stop-command';
const ACCEPTED = 'termination/answers-202-and-is-terminating';
const ENDED = 'termination/becomes-terminated-when-the-agent-reports-it';
const ROUTED = 'termination/routes-the-stop-to-the-owning-agent';
const KEPT = 'termination/keeps-the-row';

/** The stop has come to the agent. */
export async function stopArrives(
  { patience }: Pick<World, 'patience'>,
  agent: ProbeAgent,
  sessionId: string,
): Promise<Command> {
  const match = { action: 'stop_session', sessionId };
  const { value: stop } = await agent.awaitCommand(match, patience.command);
  if (stop) return stop;
  throw new Prerequisite(COMMAND, `${agent.agentId} got no stop of ${sessionId}.`);
}

/** The stop has come to an agent that has said nothing yet, and the session is terminating. */
export async function stopIsUnderWay(
  world: Pick<World, 'patience' | 'sql'>,
  agent: ProbeAgent,
  sessionId: string,
): Promise<Command> {
  const stop = await stopArrives(world, agent, sessionId);
  const state = String((await world.sql.session(sessionId))?.['state']);
  if (state === 'terminating') return stop;
  throw new Prerequisite(
    state === 'terminated' ? ENDED : ACCEPTED,
    `${sessionId} is not terminating while its stop is under way; it is ${state}.`,
  );
}

/** Reports the end in every way that the contract has, so that hearing one of them is enough. */
export function stopIsDone(agent: ProbeAgent, stop: Command, sessionId: string): void {
  agent.status({ sessionId, state: 'terminated' });
  agent.complete(stop, {});
}

/** The state in which it ended. One that only stays terminating, or whose row goes, is another check's finding. */
export async function endState(
  { arrange, sql }: Pick<World, 'arrange' | 'sql'>,
  sessionId: string,
): Promise<string> {
  const { value: row } = await arrange.comesToByCommand(sessionId, 'terminated');
  if (row === undefined) throw new Prerequisite(KEPT, `The row of ${sessionId} is gone.`);
  if (row['state'] !== 'terminating') return String(row['state']);
  const stops = (await sql.commandsOf(sessionId)).filter(({ action }) => action === 'stop_session');
  const routed = stops.some(({ agent_id }) => agent_id === row['agent_id']);
  const standsOn = stops.length === 0 ? COMMAND : routed ? ENDED : ROUTED;
  throw new Prerequisite(standsOn, `${sessionId} stays terminating.`);
}

/** It ended, and is terminated. */
export async function isTerminated(world: Pick<World, 'arrange' | 'sql'>, sessionId: string): Promise<void> {
  const state = await endState(world, sessionId);
  if (state !== 'terminated') throw new Prerequisite(ENDED, `${sessionId} is ${state}, not terminated.`);
}
