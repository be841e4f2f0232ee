import { NotApplicable } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';

/**
 * From here on the cluster takes its time before it scales this Deployment, so that the order of the scaling and of
 * what is said about it shows. Only a cluster of the lab's own can be slowed; any other scales as fast as it does.
 */
export function slowedScaling(world: World, namespace: string, name: string, ms: number): Disposable {
  const resource = ['deployments', 'deployments/scale'];
  try {
    return world.clusterKnobs.late(ms, { verb: ['update', 'patch'], resource, namespace, name });
  } catch (cause) {
    if (cause instanceof NotApplicable) return { [Symbol.dispose]: () => undefined };
    throw cause;
  }
}
