import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';

/** The steps of a stop, for checks that are about something else: each stands on the check that is about it. */

export async function stopArrives(
  { patience }: Pick<World, 'patience'>,
  agent: ProbeAgent,
  sessionId: string,
): Promise<Command> {
  const match = { action: 'stop_session', sessionId };
  const { value: stop } = await agent.awaitCommand(match, patience.command);
  if (stop) return stop;
  throw new Prerequisite(
    'termination/makes-one-stop-command',
    `${agent.agentId} got no stop of ${sessionId}.`,
  );
}

/** Reports the end in every way that the contract has, so that hearing one of them is enough. */
export function stopIsDone(agent: ProbeAgent, stop: Command, sessionId: string): void {
  agent.status({ sessionId, state: 'terminated' });
  agent.complete(stop, {});
}

export async function isTerminated(
  { arrange, sql }: Pick<World, 'arrange' | 'sql'>,
  sessionId: string,
): Promise<void> {
  const { held, value } = await arrange.comesTo(sessionId, 'terminated');
  if (held) return;
  const told = (await sql.commandsOf(sessionId)).some(({ action }) => action === 'stop_session');
  throw new Prerequisite(
    told ? 'termination/becomes-terminated-when-the-agent-reports-it' : 'termination/makes-one-stop-command',
    `${sessionId} did not become terminated; it is ${String(value?.['state'])}.`,
  );
}
