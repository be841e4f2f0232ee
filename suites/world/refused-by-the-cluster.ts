import type { World } from './world.ts';

/** Each way to do it, as Kubernetes names them: an agent may take any. */
const WAYS = {
  make: ['create', 'update', 'patch'],
  change: ['update', 'patch'],
  remove: ['delete', 'deletecollection'],
} as const;

/** From here on the cluster lets nobody do this to these resources in this namespace, until it is disposed of. */
export function refusedByTheCluster(
  { clusterKnobs }: World,
  what: keyof typeof WAYS,
  resources: readonly string[],
  namespace: string,
): Disposable {
  const refusals = new DisposableStack();
  for (const verb of WAYS[what])
    for (const resource of resources) refusals.use(clusterKnobs.refuse({ verb, resource, namespace }));
  return refusals;
}
