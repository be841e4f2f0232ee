/** A Kubernetes object as plain JSON; only what all have is known of it. */
export interface ClusterObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata: {
    readonly name: string;
    readonly uid?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

/** The kinds that a suite speaks about: contract §8.2, and what stands behind them. */
export const KINDS = {
  Deployment: { api: '/apis/apps/v1', plural: 'deployments' },
  ReplicaSet: { api: '/apis/apps/v1', plural: 'replicasets' },
  Service: { api: '/api/v1', plural: 'services' },
  PersistentVolumeClaim: { api: '/api/v1', plural: 'persistentvolumeclaims' },
  Pod: { api: '/api/v1', plural: 'pods' },
  ConfigMap: { api: '/api/v1', plural: 'configmaps' },
  Secret: { api: '/api/v1', plural: 'secrets' },
  ResourceQuota: { api: '/api/v1', plural: 'resourcequotas' },
  Session: { api: '/apis/stream.space/v1alpha1', plural: 'sessions' },
  Template: { api: '/apis/stream.space/v1alpha1', plural: 'templates' },
} as const;

export type Kind = keyof typeof KINDS;

/** Every object of a session, by contract §8.2. */
export interface SessionObjects {
  readonly deployment?: ClusterObject;
  readonly service?: ClusterObject;
  readonly claim?: ClusterObject;
  readonly session?: ClusterObject;
  /** Those labelled `session=<id>`, of the app that the Deployment runs, that are not being deleted. */
  readonly pods: readonly ClusterObject[];
}
