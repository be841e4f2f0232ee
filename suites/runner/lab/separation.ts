import { textAt } from '../../doors/http/read.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';
import type { Stand } from './stand.ts';
import { worldOn } from './world-on.ts';

/**
 * So many in a row for each cluster: an API that ignores the cluster id takes turns, keeps to one agent or draws
 * lots, and in each case sends at least one the wrong way.
 */
const IN_A_ROW = 4;

/** Agents that twice in a row cannot even join: then nobody has any, and nothing is there to be kept apart. */
const TRIES = 2;

/**
 * Whether `clusterId` in a create keeps two checks apart here: two agents of different clusters, sessions for
 * each, and one for a cluster that nobody has, which neither must get. It judges nothing (affinity has checks of its
 * own); it decides how the shared world is shared.
 */
export async function separates(stand: Stand): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const placed = await placesByCluster(stand);
    if (placed !== 'nobody joined') return placed;
  }
  return true;
}

async function placesByCluster(stand: Stand): Promise<boolean | 'nobody joined'> {
  await using world = worldOn(stand, 'lab/separation', new AbortController().signal);
  const clusters = [world.unique('cluster'), world.unique('cluster')];
  const agents = await Promise.all(clusters.map((clusterId) => joined(world, clusterId)));
  if (agents.every((agent) => agent === undefined)) return 'nobody joined';
  try {
    const placed: boolean[] = [];
    for (const [index, clusterId] of clusters.entries())
      for (let number = 0; number < IN_A_ROW; number++) {
        const answer = await world.arrange.create({ clusterId });
        const agent = textAt(answer.body, 'agentId');
        placed.push(agent !== undefined && agent === agents[index]?.agentId);
      }
    const nobodys = await world.arrange.create({ clusterId: world.unique('cluster') });
    return placed.every(Boolean) && nobodys.status >= 400;
  } catch (error) {
    refusal(error);
    return false;
  }
}

function joined({ fleet }: World, clusterId: string): Promise<ProbeAgent | undefined> {
  return fleet.join({ clusterId, manner: 'silent' }).catch(refusal);
}

/** What the target refuses is a fact; @throws any other trouble */
function refusal(error: unknown): undefined {
  if (!(error instanceof Prerequisite)) throw error;
}
