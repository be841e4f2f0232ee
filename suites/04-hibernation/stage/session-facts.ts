import { numberAt, textAt } from '../../doors/http/read.ts';
import type { ClusterDoor, ClusterObject } from '../../doors/cluster/cluster-door.ts';
import { containerIn } from '../../02-creation/stage/container.ts';
import type { Json } from '../../kit/check.ts';

/** What a sleep may not change, and what it must. Ids are those that the cluster gave; null: it is not there. */
export interface SessionFacts {
  readonly deployment: string | null;
  readonly replicas: number | null;
  readonly service: string | null;
  readonly session: string | null;
  readonly home: Home;
  readonly pods: readonly string[];
}

/** The identity of a home (R15): the claim, the volume behind it, and what is mounted at `/config`. */
export interface Home {
  readonly claim: string | null;
  readonly volume: string | null;
  readonly mounted: Json;
}

export async function factsOf(cluster: ClusterDoor, sessionId: string): Promise<SessionFacts> {
  const { deployment, service, claim, session, pods } = await cluster.objectsOf(sessionId);
  return {
    deployment: idOf(deployment),
    replicas: deployment ? (numberAt(deployment, 'spec.replicas') ?? 1) : null,
    service: idOf(service),
    session: idOf(session),
    home: {
      claim: idOf(claim),
      volume: textAt(claim, 'spec.volumeName') ?? null,
      mounted: containerIn(deployment)?.home?.claim ?? null,
    },
    pods: pods.map(({ metadata }) => metadata.name),
  };
}

/** What each of the session's pods has mounted at `/config`. */
export async function homesOfPods(cluster: ClusterDoor, sessionId: string): Promise<Json[]> {
  const { pods } = await cluster.objectsOf(sessionId);
  // A pod is read as the template of it would be.
  return pods.map((pod) => containerIn({ ...pod, spec: { template: pod } })?.home?.claim ?? null);
}

function idOf(object: ClusterObject | undefined): string | null {
  const isLeaving = object?.metadata['deletionTimestamp'] !== undefined;
  return isLeaving ? null : (object?.metadata.uid ?? null);
}
