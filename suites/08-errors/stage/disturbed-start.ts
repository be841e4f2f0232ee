import { startsOf } from '../../02-creation/stage/starts-of.ts';
import type { World } from '../../world/world.ts';
import { comesBack, reaches, type Disturbance } from './disturbed.ts';

export interface DisturbedStart {
  readonly disturbance: Disturbance;
  /** The session's row, in the end. */
  readonly state: string | null;
  /** How often the start came, on the connection that was disturbed and on the next. */
  readonly times: readonly number[];
  readonly commandIds: readonly string[];
  /** A later start of the same agent came. */
  readonly sentinel: boolean;
}

/** A session whose start meets this on the agent's connection; the agent comes back. It has a cluster of its own. */
export async function disturbedStart(world: World, disturbance: Disturbance): Promise<DisturbedStart> {
  const clusterId = world.unique('cluster');
  const line = await world.openLine();
  const { met } = line.next(disturbance);
  const agent = await world.fleet.join({ wsUrl: line.url, clusterId });
  const { id } = await world.arrange.session({ clusterId });
  await Promise.race([met, reaches(world, id, 'running')]);
  const mark = agent.commands.length;
  await comesBack(world, agent, disturbance);
  const state = await reaches(world, id, 'running');
  const sentinel = await world.arrange.sentinel(agent, { clusterId });
  const starts = startsOf(agent, id);
  const before = starts.filter((start) => agent.commands.indexOf(start) < mark).length;
  return {
    disturbance,
    state,
    times: [before, starts.length - before],
    commandIds: [...new Set(starts.map(({ commandId }) => commandId))],
    sentinel,
  };
}
