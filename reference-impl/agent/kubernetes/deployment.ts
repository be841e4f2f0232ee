import type { StartOrder } from '../commands/order.ts';
import { nameOf } from './kinds.ts';
import type { Labels } from './labels.ts';
import type { Manifest } from './manifest.ts';
import type { SessionContainer } from './session-container.ts';

/** One replica of one container (contract §8.2). */
export function deployment(
  order: StartOrder,
  labels: Labels,
  annotations: Labels,
  container: SessionContainer,
): Manifest {
  const home = { name: 'home', persistentVolumeClaim: { claimName: nameOf('claim', order.sessionId) } };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: nameOf('deployment', order.sessionId),
      labels,
      annotations,
    },
    spec: {
      replicas: 1,
      // Two pods must never share a home that can be mounted once.
      strategy: { type: 'Recreate' },
      selector: { matchLabels: { session: order.sessionId } },
      template: {
        metadata: { labels },
        spec: {
          // A session runs a stranger's image: it gets no key to the cluster.
          automountServiceAccountToken: false,
          containers: [container],
          ...(order.persistentHome ? { volumes: [home] } : {}),
        },
      },
    },
  };
}
