import { whatIsLeft } from '../../02-creation/stage/what-is-left.ts';
import { endOf, started, stop, type AgentAtWork } from '../../world/agent-at-work.ts';
import type { World } from '../../world/world.ts';

export interface Stopped {
  readonly sessionId: string;
  /** Kinds of objects that were there while it ran. */
  readonly before: readonly string[];
  readonly hadClaim: boolean;
  /** How the stop ended; null: it did not, in time. */
  readonly end: string | null;
  readonly error: string | null;
}

/** A session that ran on this agent and was stopped. */
export async function runningThenStopped(
  world: World,
  at: AgentAtWork,
  { persistentHome = false, deletePVC }: { persistentHome?: boolean; deletePVC?: boolean } = {},
): Promise<Stopped> {
  const { sessionId, command } = await started(world, at, { persistentHome });
  await at.seat.awaitEnd(command.commandId, world.patience.start);
  const before = await whatIsLeft(at.cluster, sessionId);
  const hadClaim = (await at.cluster.objectsOf(sessionId)).claim !== undefined;
  const { end, error } = await endOf(at, await stop(at, sessionId, deletePVC), world.patience.work);
  return { sessionId, before, hadClaim, end, error };
}
