import type { Config } from '../config.ts';

/** The body of a registration (contract §2.5). */
export interface Registration {
  readonly agentId: string;
  readonly platform: string;
  readonly region?: string;
  readonly clusterId?: string;
  readonly clusterName?: string;
  readonly capacity?: { readonly maxSessions: number };
  readonly metadata: { readonly namespace: string };
}

/** What was not configured is left out, so that it does not replace what the API knows. */
export function registrationOf(config: Config): Registration {
  return {
    agentId: config.agentId,
    platform: config.platform,
    ...(config.region === undefined ? {} : { region: config.region }),
    ...(config.clusterId === undefined ? {} : { clusterId: config.clusterId }),
    ...(config.clusterName === undefined ? {} : { clusterName: config.clusterName }),
    ...(config.maxSessions === undefined ? {} : { capacity: { maxSessions: config.maxSessions } }),
    metadata: { namespace: config.namespace },
  };
}
