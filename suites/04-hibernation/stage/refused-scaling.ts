import { refusedByTheCluster } from '../../world/refused-by-the-cluster.ts';
import type { World } from '../../world/world.ts';

/** From here on the cluster lets nobody scale in this namespace: a Deployment is changed, or its scale. */
export const refusedScaling = (world: World, namespace: string): Disposable =>
  refusedByTheCluster(world, 'change', ['deployments', 'deployments/scale'], namespace);
