import type { State } from '../../../fixtures/contract/states.ts';
import { numberAt } from '../../doors/http/read.ts';
import type { ClusterDoor } from '../../doors/cluster/cluster-door.ts';
import { whatIsLeft } from '../../02-creation/stage/what-is-left.ts';

/** What the cluster holds of a session, where that is told apart by the state it is in. */
export interface Holding {
  /** Null: there is no Deployment. */
  readonly replicas: number | null;
  readonly left: readonly string[];
}

export async function holdingOf(cluster: ClusterDoor, sessionId: string): Promise<Holding> {
  const { deployment } = await cluster.objectsOf(sessionId);
  return {
    replicas: deployment === undefined ? null : (numberAt(deployment, 'spec.replicas') ?? 1),
    left: await whatIsLeft(cluster, sessionId),
  };
}

/** A failed session may have left anything; it must be gone once the session is terminated. */
const AGREES: Readonly<Partial<Record<State, (holding: Holding) => boolean>>> = {
  running: ({ replicas, left }) => replicas === 1 && left.includes('pod'),
  hibernated: ({ replicas, left }) => replicas === 0 && !left.includes('pod'),
  terminated: ({ left }) => left.length === 0,
};

export function agrees(state: State, holding: Holding): boolean {
  return AGREES[state]?.(holding) ?? true;
}
