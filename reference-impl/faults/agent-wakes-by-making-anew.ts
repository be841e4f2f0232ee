import type { Fault } from './fault.ts';

export default {
  sentence: 'Wakes a session by making its Deployment anew.',
  caughtBy: [
    'hibernation/agent-wakes-to-one-replica › the Deployment is that of before',
    'hibernation/agent-goes-through-three-cycles › Deployment and Service are there in the end, the Deployment that of before',
    'hibernation/platform-sleeps-and-wakes › by then the same Deployment has 1 replica',
  ],
  agent: (parts) => ({
    ...parts,
    planWake(seen) {
      if (seen.deployment?.spec?.replicas !== 0) return parts.planWake(seen);
      const { name, labels, annotations } = seen.deployment.metadata ?? {};
      const body = {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name, labels, annotations },
        spec: { ...seen.deployment.spec, replicas: 1 },
      };
      return [
        { kind: 'remove', piece: 'deployment' },
        { kind: 'create', piece: 'deployment', body },
        ...parts.planWake({ ...seen, deployment: { ...seen.deployment, spec: body.spec } }),
      ];
    },
  }),
} satisfies Fault;
