import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';

export interface StartedByHand {
  readonly id: string;
  readonly command: Command;
}

/** A session whose start this agent, the only one of the check's cluster, got and has not answered. */
export async function startedByHand({ arrange, patience }: World, agent: ProbeAgent): Promise<StartedByHand> {
  const { id } = await arrange.session();
  const match = { action: 'start_session', sessionId: id };
  const { value } = await agent.awaitCommand(match, patience.command);
  if (value !== undefined) return { id, command: value };
  throw new Prerequisite(
    'creation/delivers-the-command-over-the-socket',
    `The agent did not get the start of ${id}.`,
  );
}

/** Whether a later lawful report of the same agent counts: whatever it said before has been heard by then. */
export async function laterCounts(
  { arrange, patience }: World,
  agent: ProbeAgent,
  { id, command }: StartedByHand,
  patienceMs: number = patience.report,
): Promise<boolean> {
  agent.status({ sessionId: id, state: 'running' });
  agent.complete(command);
  return (await arrange.comesTo(id, 'running', patienceMs)).held;
}
