import { nameOf } from './kinds.ts';
import type { Labels } from './labels.ts';
import type { Manifest } from './manifest.ts';
import type { Port } from './template.ts';

/** Reaches the session's pod on the container's ports (contract §8.2). */
export function service(
  sessionId: string,
  labels: Labels,
  annotations: Labels,
  ports: readonly Port[],
): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: nameOf('service', sessionId), labels, annotations },
    spec: {
      type: 'ClusterIP',
      selector: { session: sessionId },
      ports: ports.map(({ name, containerPort, protocol }) => ({
        name,
        port: containerPort,
        targetPort: containerPort,
        protocol,
      })),
    },
  };
}
