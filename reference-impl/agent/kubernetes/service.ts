import type { V1Service } from '@kubernetes/client-node';
import { nameOf } from './kinds.ts';
import type { Labels } from './labels.ts';
import type { Port } from './template.ts';

/** Reaches the session's pod on the container's ports (contract §8.2). */
export function service(
  sessionId: string,
  labels: Labels,
  annotations: Labels,
  ports: readonly Port[],
): V1Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: nameOf('service', sessionId), labels: { ...labels }, annotations: { ...annotations } },
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
