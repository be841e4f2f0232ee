import { labelOf } from './kube-object.ts';
import type { KubeObject, PodObject } from './kube-object.ts';

export function isLeaving(object: KubeObject): boolean {
  return object.metadata?.deletionTimestamp !== undefined;
}

/** Ready, and not about to go. */
export function isReady(pod: PodObject): boolean {
  const ready = pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True');
  return ready === true && !isLeaving(pod);
}

/** Still there: neither going nor at its end. */
export function isAlive(pod: PodObject): boolean {
  const phase = pod.status?.phase;
  return !isLeaving(pod) && phase !== 'Succeeded' && phase !== 'Failed';
}

/** What the cluster says keeps a pod from being ready, such as `ImagePullBackOff: no such image`. */
export function hindrance(pods: readonly PodObject[]): string {
  const waiting = pods
    .flatMap((pod) => pod.status?.containerStatuses ?? [])
    .map(({ state }) => state?.waiting)
    .find((found) => found?.reason !== undefined);
  if (waiting?.reason !== undefined) return [waiting.reason, waiting.message].filter(Boolean).join(': ');
  return pods.length === 0 ? 'no pod was made' : 'no reason is given';
}

export function sessionOf(object: KubeObject): string {
  return labelOf(object, 'session') ?? '';
}
