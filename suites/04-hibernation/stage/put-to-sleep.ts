import { Prerequisite } from '../../kit/prerequisite.ts';
import {
  endOf,
  hibernate,
  started,
  wake,
  type AgentAtWork,
  type SentStart,
  type StartWish,
} from '../../world/agent-at-work.ts';
import type { World } from '../../world/world.ts';
import { factsOf, type SessionFacts } from './session-facts.ts';

/** The steps of a sleep, for checks that are about something else: each stands on the check that is about it. */

/** A session that runs, its start over; with a persistent home, unless the check is about one without. */
export async function running(world: World, at: AgentAtWork, wish: StartWish = {}): Promise<SentStart> {
  const sent = await started(world, at, { persistentHome: true, ...wish });
  await at.seat.awaitEnd(sent.command.commandId, world.patience.start);
  return sent;
}

/** A session that ran, and sleeps. */
export async function asleep(world: World, at: AgentAtWork, wish: StartWish = {}): Promise<SentStart> {
  const sent = await running(world, at, wish);
  await putToSleep(world, at, sent.sessionId);
  return sent;
}

/**
 * A session that slept once, and runs again: where a breach of the first sleep or awakening would only show again
 * in what the check is about.
 */
export async function sleptOnce(world: World, at: AgentAtWork, wish: StartWish = {}): Promise<SentStart> {
  const sent = await asleep(world, at, wish);
  await woken(world, at, sent.sessionId);
  return sent;
}

export async function putToSleep(world: World, at: AgentAtWork, sessionId: string): Promise<void> {
  const command = await hibernate(at, sessionId);
  const { end, error } = await endOf(at, command, world.patience.work);
  await at.seat.awaitEnd(command.commandId, world.patience.report);
  await sleeps(world, at, sessionId, end === 'complete' ? undefined : (error ?? 'it has no end'));
}

/** @throws Prerequisite when the command failed, or when there is no Deployment with 0 replicas after it */
export async function sleeps(
  world: World,
  at: AgentAtWork,
  sessionId: string,
  trouble?: string,
): Promise<void> {
  const { replicas } = await scaledTo(world, at, sessionId, 0);
  if (trouble === undefined && replicas === 0) return;
  throw new Prerequisite(
    'hibernation/agent-scales-to-zero',
    `The session ${sessionId} was not put to sleep: ${trouble ?? `its replicas are ${String(replicas)}`}.`,
  );
}

/** What there is once it has that many replicas, or what there is although it has not. */
export async function scaledTo(
  world: World,
  at: AgentAtWork,
  sessionId: string,
  wanted: number,
): Promise<SessionFacts> {
  const { value } = await world.eventually(
    () => factsOf(at.cluster, sessionId),
    ({ replicas }) => replicas === wanted,
    world.patience.report,
  );
  return value;
}

export async function woken(world: World, at: AgentAtWork, sessionId: string): Promise<void> {
  const command = await wake(at, sessionId);
  const { end, error } = await endOf(at, command, world.patience.start);
  await at.seat.awaitEnd(command.commandId, world.patience.report);
  const { replicas } = await scaledTo(world, at, sessionId, 1);
  if (end === 'complete' && replicas === 1) return;
  throw new Prerequisite(
    'hibernation/agent-wakes-to-one-replica',
    `The session ${sessionId} was not woken: ${error ?? `its replicas are ${String(replicas)}`}.`,
  );
}
