import { nameOf } from './kinds.ts';
import type { Labels } from './labels.ts';
import type { Manifest } from './manifest.ts';

/** The home of a session, which outlives it unless `deletePVC` is commanded (contract §8.2). */
export function claim(
  sessionId: string,
  labels: Labels,
  annotations: Labels,
  size: string,
  storageClass: string | undefined,
): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: nameOf('claim', sessionId), labels, annotations },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: size } },
      ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
    },
  };
}
