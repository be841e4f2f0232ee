/** As much of an object as this agent reads, as the cluster API writes it (times are texts there). */
export interface KubeObject {
  readonly metadata?: {
    readonly name?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly deletionTimestamp?: string;
  };
  readonly spec?: unknown;
  readonly status?: unknown;
}

interface ContainerObject {
  readonly image?: string;
  readonly ports?: readonly unknown[];
}

export interface DeploymentObject extends KubeObject {
  readonly spec?: {
    readonly replicas?: number;
    readonly template?: {
      readonly spec?: { readonly containers?: readonly ContainerObject[] };
    };
  };
}

export interface PodObject extends KubeObject {
  readonly status?: {
    readonly phase?: string;
    readonly podIP?: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
    readonly containerStatuses?: readonly ContainerStatus[];
  };
}

interface ContainerStatus {
  readonly state?: { readonly waiting?: { readonly reason?: string; readonly message?: string } };
}

/** Where an answer of the cluster API becomes typed: it is the authority for its own shapes. */
export interface Objects {
  deployment: DeploymentObject;
  pod: PodObject;
  service: KubeObject;
  claim: KubeObject;
  session: KubeObject;
  template: KubeObject;
}

export function labelOf(object: KubeObject, key: string): string | undefined {
  return object.metadata?.labels?.[key];
}
