import { NotApplicable } from '../../kit/prerequisite.ts';
import { withoutPods } from '../../04-hibernation/stage/without-pods.ts';
import type { ClusterDoor } from '../../doors/cluster/cluster-door.ts';
import type { World } from '../../world/world.ts';

/** Longer than any check looks. */
const FOR_GOOD_MS = 600_000;

/**
 * The pods of a session go, and what comes after them is not ready: pods that wait for their image on a cluster of
 * the lab's own, elsewhere none. Everything else of the session stays as it is.
 */
export async function losesItsReadyPod(world: World, cluster: ClusterDoor, sessionId: string, image: string) {
  const comeButWait = isSlow(world, image);
  if (!comeButWait) await withoutPods(cluster);
  const pods = () => cluster.pods(`session=${sessionId}`);
  const former = (await pods()).map(({ metadata }) => metadata.name);
  for (const name of former) await cluster.remove('Pod', name);
  await world.eventually(
    pods,
    (all) => all.every(({ metadata }) => !former.includes(metadata.name)) && all.length > 0 === comeButWait,
    world.patience.work,
  );
}

/** False: it cannot be made so on this cluster. */
function isSlow(world: World, image: string): boolean {
  try {
    world.clusterKnobs.slowImage(image, FOR_GOOD_MS);
    return true;
  } catch (cause) {
    if (cause instanceof NotApplicable) return false;
    throw cause;
  }
}
