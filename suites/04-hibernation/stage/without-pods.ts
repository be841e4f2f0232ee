import type { ClusterDoor } from '../../doors/cluster/cluster-door.ts';

/**
 * From here on no pod gets a place in this namespace, and so no session gets ready; nothing else is refused, and
 * pods that are there stay. Any cluster can do it.
 *
 * @returns takes it back
 */
export async function withoutPods(cluster: ClusterDoor): Promise<() => Promise<void>> {
  const name = 'no-pods';
  await cluster.create('ResourceQuota', { metadata: { name }, spec: { hard: { pods: '0' } } });
  return async () => {
    await cluster.remove('ResourceQuota', name);
  };
}
