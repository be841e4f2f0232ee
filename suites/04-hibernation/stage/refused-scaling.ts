import type { World } from '../../world/world.ts';

const VERBS = ['patch', 'update'];
/** A Deployment is scaled by changing it, or through its scale. */
const RESOURCES = ['deployments', 'deployments/scale'];

/** From here on the cluster lets nobody scale in this namespace, until it is disposed of. */
export function refusedScaling({ clusterKnobs }: World, namespace: string): Disposable {
  const refusals = new DisposableStack();
  for (const verb of VERBS)
    for (const resource of RESOURCES) refusals.use(clusterKnobs.refuse({ verb, resource, namespace }));
  return refusals;
}
