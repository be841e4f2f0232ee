import type { Cluster } from './cluster.ts';
import { nameOf } from './kinds.ts';
import type { Piece } from './kinds.ts';
import type { Objects } from './kube-object.ts';

/** What stands for a session now. */
export type Seen = { readonly [P in Piece]: Objects[P] | undefined };

export async function lookAt(cluster: Cluster, sessionId: string): Promise<Seen> {
  const get = <P extends Piece>(piece: P): Promise<Objects[P] | undefined> =>
    cluster.get(piece, nameOf(piece, sessionId));
  const [claim, deployment, service, session] = await Promise.all([
    get('claim'),
    get('deployment'),
    get('service'),
    get('session'),
  ]);
  return { claim, deployment, service, session };
}
