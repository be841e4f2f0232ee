import { textAt } from '../../doors/http/read.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Stand } from './stand.ts';
import { worldOn } from './world-on.ts';

/**
 * So many in a row for each cluster: an API that ignores the cluster id takes turns, keeps to one agent or draws
 * lots, and in each case sends at least one the wrong way.
 */
const IN_A_ROW = 4;

/**
 * Whether `clusterId` in a create keeps two checks apart here: two agents of different clusters, sessions for
 * each, and one for a cluster that nobody has, which neither must get. It judges nothing (affinity has checks of its
 * own); it decides how the shared world is shared.
 */
export async function separates(stand: Stand): Promise<boolean> {
  await using world = worldOn(stand, 'lab/separation', new AbortController().signal);
  try {
    const clusters = [world.unique('cluster'), world.unique('cluster')];
    const agents = await Promise.all(
      clusters.map((clusterId) => world.fleet.join({ clusterId, manner: 'silent' })),
    );
    const placed: boolean[] = [];
    for (const [index, clusterId] of clusters.entries())
      for (let number = 0; number < IN_A_ROW; number++) {
        const answer = await world.arrange.create({ clusterId });
        placed.push(textAt(answer.body, 'agentId') === agents[index]?.agentId);
      }
    const nobodys = await world.arrange.create({ clusterId: world.unique('cluster') });
    return placed.every(Boolean) && nobodys.status >= 400;
  } catch (error) {
    if (error instanceof Prerequisite) return false;
    throw error;
  }
}
