import type { ClusterDoor } from '../../doors/cluster/cluster-door.ts';

/**
 * The kinds of a session's objects that are there, and its pods (contract §8.2); those being deleted do not count,
 * nor does a claim, which has checks of its own.
 */
export async function whatIsLeft(cluster: ClusterDoor, sessionId: string): Promise<string[]> {
  const { pods, claim: _, ...objects } = await cluster.objectsOf(sessionId);
  const there = Object.entries(objects).filter(([, object]) => {
    const metadata = (object as { metadata?: Record<string, unknown> }).metadata; // objects of a cluster have it
    return metadata?.['deletionTimestamp'] === undefined;
  });
  return [...there.map(([kind]) => kind), ...pods.map(() => 'pod')];
}
