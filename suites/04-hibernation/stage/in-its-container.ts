import { listAt, textAt } from '../../doors/http/read.ts';
import type { ClusterDoor } from '../../doors/cluster/cluster-door.ts';
import { NotApplicable } from '../../kit/prerequisite.ts';

/** What names a container that really runs, as a kubelet reports it; a simulated one names none of these. */
const RUNTIME = /^(containerd|docker|cri-o):/;

/**
 * What a shell in the session's container prints; null: the commands failed.
 *
 * @throws NotApplicable where no container runs
 */
export async function inItsContainer(
  cluster: ClusterDoor,
  sessionId: string,
  commands: string,
): Promise<string | null> {
  const [pod] = (await cluster.objectsOf(sessionId)).pods;
  const statuses = listAt(pod, 'status.containerStatuses') ?? [];
  const runs = statuses.some((status) => RUNTIME.test(textAt(status, 'containerID') ?? ''));
  if (pod === undefined || !runs) throw new NotApplicable('This cluster runs no containers.');
  const { succeeded, output } = await cluster.run(pod.metadata.name, 'session', ['sh', '-c', commands]);
  return succeeded ? output.trim() : null;
}
