import type { Manifest } from './arrange.ts';

/** The lawful template of the suite: an image on this machine's own name, which no registry is asked for. */
export function manifestFor(name: string): Manifest {
  return {
    apiVersion: 'stream.space/v1alpha1',
    kind: 'Template',
    metadata: { name },
    spec: {
      displayName: `Plumbline ${name}`,
      baseImage: 'localhost/plumbline/workload:1',
      defaultResources: { memory: '1Gi', cpu: '500m' },
      ports: [{ name: 'vnc', containerPort: 3000, protocol: 'TCP' }],
      env: [{ name: 'PLUMB', value: 'line' }],
      vnc: { enabled: true, port: 3000 },
    },
  };
}
