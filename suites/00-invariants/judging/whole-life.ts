import type { ShapeLog } from '../../doors/shapes/shape-log.ts';
import type { Command } from '../../doors/socket/command.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';

const lives = new WeakMap<ShapeLog, Promise<Error | undefined>>();

/**
 * One life in which every invariant is put to the test, so that none passes for nothing, alone or at the end of a
 * run. Played once a run, by whichever check comes first; all that the run did before is judged with it.
 * @returns what kept it from being played to its end
 */
export function wholeLife(world: World): Promise<Error | undefined> {
  // What all doors of the run have in common stands for the run.
  const known = lives.get(world.shapes) ?? played(world);
  lives.set(world.shapes, known);
  return known;
}

async function played(world: World): Promise<Error | undefined> {
  try {
    await play(world);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    world.history.settled();
  }
}

async function play(world: World): Promise<void> {
  const { fleet, unique } = world;
  const agent = await fleet.join({ agentId: unique('owner'), manner: 'obedient' });
  // What this target refuses to play on the side leaves the rest to be judged.
  const aside = Promise.allSettled(
    [leftAlone, besideAnAbsentAgent, deletedWhileStarting, whileTheAgentIsAway, atTheLimit, onAFullAgent].map(
      (part) => part(world),
    ),
  );
  try {
    await fromBirthToTermination(world, agent);
  } finally {
    await aside;
  }
  await lateWords(world, agent);
}

/** Every request, each refused once too, and a failure. */
async function fromBirthToTermination({ api, arrange }: World, agent: ProbeAgent): Promise<void> {
  const { id } = await arrange.runningSession(agent);
  const path = `/sessions/${id}`;
  for (const [change, state] of [
    ['hibernate', 'hibernated'],
    ['wake', 'running'],
  ] as const) {
    const { status } = await api.put(`${path}/${change}`);
    if (status < 300) await arrange.comesToByCommand(id, state);
  }
  await api.delete(path);
  await arrange.comesToByCommand(id, 'terminated');
  await Promise.all([api.put(`${path}/hibernate`), api.put(`${path}/wake`), api.delete(path)]);
}

/** Acknowledged, and nothing more is ever said of it. */
async function leftAlone({ fleet, arrange, unique }: World): Promise<void> {
  const clusterId = unique('cluster');
  await fleet.join({ clusterId, manner: 'acknowledging' });
  await arrange.session({ clusterId });
}

/** Registered and never seen: idler than the one that is there, and before it by its name. */
async function besideAnAbsentAgent({ fleet, arrange, unique }: World): Promise<void> {
  const clusterId = unique('cluster');
  await fleet.join({ clusterId, manner: 'silent' });
  await arrange.session({ clusterId });
  await fleet.register({ clusterId, agentId: unique('a-absent') });
  await arrange.session({ clusterId });
}

/** The start is still open when the stop is done: coming to rest ends it too. */
async function deletedWhileStarting({ fleet, arrange, unique, api, patience }: World): Promise<void> {
  const clusterId = unique('cluster');
  const agent = await fleet.join({ clusterId, manner: 'acknowledging' });
  const { id } = await arrange.session({ clusterId });
  await arrange.comesToByCommand(id, 'starting');
  await api.delete(`/sessions/${id}`);
  const { value: stop } = await agent.awaitCommand(
    { action: 'stop_session', sessionId: id },
    patience.command,
  );
  if (stop === undefined) return;
  agent.complete(stop);
  await arrange.comesToByCommand(id, 'terminated');
}

/** A running session and one that has just begun; then its agent is gone, and comes back. */
async function whileTheAgentIsAway(world: World): Promise<void> {
  const { fleet, arrange, unique, sql, eventually, patience } = world;
  const clusterId = unique('cluster');
  const agent = await fleet.join({ clusterId });
  await arrange.runningSession(agent, { clusterId });
  agent.manner = 'acknowledging';
  const { id } = await arrange.session({ clusterId });
  await arrange.comesToByCommand(id, 'starting');
  await agent.drop();
  await eventually(
    () => sql.agent(agent.agentId),
    (row) => row?.['status'] === 'offline',
    patience.dropped,
  );
  await fleet.join({ clusterId, manner: 'silent' });
  agent.manner = 'obedient';
  await fleet.reconnect(agent);
  await arrange.comesToByCommand(id, 'running');
}

/** Three at once for one who may have two. */
async function atTheLimit({ arrange }: World): Promise<void> {
  const { username } = await arrange.user({ quota: { maxSessions: 2 } });
  await Promise.all([1, 2, 3].map(() => arrange.create({ user: username })));
}

/** Two at once for an agent that takes one. */
async function onAFullAgent({ fleet, arrange, unique }: World): Promise<void> {
  const clusterId = unique('cluster');
  await fleet.join({ clusterId, manner: 'silent', capacity: { maxSessions: 1 } });
  await Promise.all([1, 2].map(() => arrange.create({ clusterId })));
}

/** What ended is said to have gone otherwise, and a newcomer joins; a later session shows that both were heard. */
async function lateWords({ fleet, arrange }: World, agent: ProbeAgent): Promise<void> {
  for (const command of agent.commands) sayOtherwise(agent, command);
  await fleet.join({ manner: 'obedient' });
  await arrange.runningSession(agent);
}

function sayOtherwise(agent: ProbeAgent, { commandId }: Command): void {
  agent.send('ack', { commandId });
  agent.send('failed', { commandId, error: 'said too late' });
}
