import { textAt } from '../../doors/http/read.ts';
import { accepted } from '../../doors/http/what-a-status-says.ts';
import { commandOf, type Command } from '../../doors/socket/command.ts';
import { POD_NAME } from '../../doors/socket/manners.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { SessionWish } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';
import { ACTION_OF, asks, COURSE, type Sleep } from './changes.ts';

/**
 * The steps of a sleep as the API sees them, for checks that are about something else: each stands on the check
 * that is about it. The agent is driven by hand, so that no state can pass unseen.
 */
const STANDS_ON = {
  hibernate: {
    accepted: 'hibernation/answers-202-and-is-hibernating',
    command: 'hibernation/makes-one-hibernate-command',
    done: 'hibernation/becomes-hibernated-when-the-agent-reports-it',
  },
  wake: {
    accepted: 'hibernation/answers-202-and-is-waking',
    command: 'hibernation/makes-one-wake-command',
    done: 'hibernation/becomes-running-when-the-agent-reports-it',
  },
} as const;

export interface UnderWay {
  readonly id: string;
  readonly agent: ProbeAgent;
  readonly change: Sleep;
  readonly command: Command;
}

type Doors = Pick<World, 'api' | 'sql' | 'arrange' | 'patience'>;

/** A session that runs on this agent, which from now on says nothing by itself. */
export async function awake({ arrange }: Doors, agent: ProbeAgent, wish: SessionWish = {}): Promise<string> {
  const { id } = await arrange.runningSession(agent, wish);
  agent.manner = 'silent';
  return id;
}

/** Several of them, started at once. */
export async function manyAwake({ arrange }: Doors, agent: ProbeAgent, count: number): Promise<string[]> {
  const sessions = await Promise.all(Array.from({ length: count }, () => arrange.runningSession(agent)));
  agent.manner = 'silent';
  return sessions.map(({ id }) => id);
}

/** A session of this agent that sleeps. */
export async function asleep(world: Doors, agent: ProbeAgent, wish: SessionWish = {}): Promise<string> {
  const id = await awake(world, agent, wish);
  await done(world, await underWay(world, agent, 'hibernate', id));
  return id;
}

/** Asked for and accepted; its command has come to the agent, which has said nothing yet. */
export async function underWay(
  world: Doors,
  agent: ProbeAgent,
  change: Sleep,
  id: string,
): Promise<UnderWay> {
  const { status } = await asks(world.api, change, id);
  if (!accepted(status))
    throw new Prerequisite(STANDS_ON[change].accepted, `${change} of ${id} was answered ${status}.`);
  const command = await arrives(world, agent, change, id);
  const state = String((await world.sql.session(id))?.['state']);
  if (state === COURSE[change].meanwhile) return { id, agent, change, command };
  const standsOn = state === COURSE[change].then ? STANDS_ON[change].done : STANDS_ON[change].accepted;
  throw new Prerequisite(standsOn, `${id} is ${state} while its ${change} is under way.`);
}

/** The newest such command: those of earlier cycles have ended, and are not sent again. */
async function arrives(
  { sql, patience }: Doors,
  agent: ProbeAgent,
  change: Sleep,
  id: string,
): Promise<Command> {
  const ended = new Set(
    (await sql.commandsOf(id))
      .filter(({ status }) => status === 'completed' || status === 'failed')
      .map(({ command_id }) => String(command_id)),
  );
  const { value } = await agent.awaitFrame((frame) => {
    const { action, commandId, payload } = commandOf(frame);
    return (
      frame.type === 'command' &&
      action === ACTION_OF[change] &&
      textAt(payload, 'sessionId') === id &&
      !ended.has(commandId)
    );
  }, patience.command);
  if (value !== undefined) return commandOf(value);
  throw new Prerequisite(STANDS_ON[change].command, `${agent.agentId} got no ${change} of ${id}.`);
}

/** Reports the end in every way that the contract has, so that hearing one of them is enough. */
export function isDone({ agent, change, command, id: sessionId }: UnderWay): void {
  const place = { vncReady: true, vncPort: 3000, platformMetadata: { podName: POD_NAME(sessionId) } };
  const state = COURSE[change].then;
  agent.status({ sessionId, state, ...(state === 'running' ? place : {}) });
  agent.complete(command, {});
}

/** The agent has done it, and the session's row says so. */
export async function done(world: Doors, change: UnderWay): Promise<void> {
  isDone(change);
  await hasEnded(world, change);
}

/** The session's row says that the change is over. */
export async function hasEnded(
  { arrange, sql }: Doors,
  { id, change }: Pick<UnderWay, 'id' | 'change'>,
): Promise<void> {
  const { then } = COURSE[change];
  const { held, value } = await arrange.comesToByCommand(id, then);
  if (held) return;
  const made = (await sql.commandsOf(id)).some(({ action }) => action === ACTION_OF[change]);
  throw new Prerequisite(
    STANDS_ON[change][made ? 'done' : 'command'],
    `${id} is ${String(value?.['state'])}, and should have come to be ${then}.`,
  );
}
