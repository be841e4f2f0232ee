import { labelOf } from './kube-object.ts';
import type { DeploymentObject, KubeObject, PodObject } from './kube-object.ts';
import { VNC_PORT } from './marks.ts';

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

/** The port that a session is looked at through: the template's vnc port, else its first one. */
export function lookPort(deployment: DeploymentObject): number | undefined {
  const kept = Number(deployment.metadata?.annotations?.[VNC_PORT]);
  if (Number.isInteger(kept) && kept > 0) return kept;
  return deployment.spec?.template?.spec?.containers?.[0]?.ports?.[0]?.containerPort;
}

export function sessionOf(object: KubeObject): string {
  return labelOf(object, 'session') ?? '';
}
