import type { StartOrder } from '../commands/order.ts';
import { nameOf } from './kinds.ts';
import type { Labels } from './labels.ts';
import type { Manifest } from './manifest.ts';

/** The Session resource of a session that runs (contract §8.2). */
export interface SessionResource extends Manifest {
  readonly spec: {
    readonly user: string;
    readonly template: string;
    readonly state: 'running' | 'hibernated' | 'terminated';
    readonly persistentHome: boolean;
    readonly resources: { readonly memory: string; readonly cpu: string };
  };
}

export function sessionResource(order: StartOrder, labels: Labels, annotations: Labels): SessionResource {
  const { user, template, persistentHome, memory, cpu } = order;
  return {
    apiVersion: 'stream.space/v1alpha1',
    kind: 'Session',
    metadata: { name: nameOf('session', order.sessionId), labels, annotations },
    spec: { user, template, state: 'running', persistentHome, resources: { memory, cpu } },
  };
}

/** `status` of a Session resource: the phase with a capital first letter, pod and address while it runs. */
export function sessionStatus(
  phase: 'Running' | 'Hibernated',
  podName: string | undefined,
  url: string | undefined,
): { readonly status: object } {
  // In a merge patch null removes what an earlier phase left.
  return { status: { phase, podName: podName ?? null, url: url ?? null } };
}
