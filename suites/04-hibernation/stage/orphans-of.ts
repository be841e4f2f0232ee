import type { ClusterDoor } from '../../doors/cluster/cluster-door.ts';

/**
 * The ReplicaSets and pods of a session whose Deployment is gone; those being deleted do not count. A cluster takes
 * them away some time after their Deployment, unless they were let go: to be awaited.
 */
export async function orphansOf(cluster: ClusterDoor, sessionId: string): Promise<string[]> {
  if ((await cluster.get('Deployment', sessionId)) !== undefined) return [];
  const selector = `session=${sessionId}`;
  const found = await Promise.all([cluster.list('ReplicaSet', selector), cluster.pods(selector)]);
  return found
    .flat()
    .filter(({ metadata }) => metadata['deletionTimestamp'] === undefined)
    .map(({ metadata }) => metadata.name);
}
