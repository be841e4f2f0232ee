import type { ClusterDoor } from '../../doors/cluster/cluster-door.ts';

/** The kinds of a session's objects that are there, of contract §8.2, and its pods; those being deleted do not count. */
export async function whatIsLeft(cluster: ClusterDoor, sessionId: string): Promise<string[]> {
  const { pods, ...objects } = await cluster.objectsOf(sessionId);
  const there = Object.entries(objects).filter(([, object]) => {
    const metadata = (object as { metadata?: Record<string, unknown> }).metadata; // objects of a cluster have it
    return metadata?.['deletionTimestamp'] === undefined;
  });
  return [...there.map(([kind]) => kind), ...pods.map(() => 'pod')];
}
