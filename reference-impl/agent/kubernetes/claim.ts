import type { V1PersistentVolumeClaim } from '@kubernetes/client-node';
import { nameOf } from './kinds.ts';
import type { Labels } from './labels.ts';

/** The home of a session, which outlives it unless `deletePVC` is commanded (contract §8.2). */
export function claim(
  sessionId: string,
  labels: Labels,
  annotations: Labels,
  size: string,
  storageClass: string | undefined,
): V1PersistentVolumeClaim {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: nameOf('claim', sessionId), labels: { ...labels }, annotations: { ...annotations } },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: size } },
      ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
    },
  };
}
