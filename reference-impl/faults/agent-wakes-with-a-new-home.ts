import type { Fault } from './fault.ts';

export default {
  sentence: 'Makes the home of a session anew when it wakes.',
  caughtBy: [
    'hibernation/agent-mounts-the-same-claim-after-waking › the claim was not made anew',
    'hibernation/agent-goes-through-three-cycles › so is the home',
    'hibernation/platform-sleeps-and-wakes › the home is the same all the time: claim, volume and mount',
    'hibernation/agent-mounts-the-same-claim-after-waking › it stands for the same volume',
  ],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) => {
      const { claim } = seen;
      if (claim === undefined || seen.deployment?.spec?.replicas !== 0) return parts.planWake(seen);
      const { name, labels } = claim.metadata ?? {};
      const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } };
      const body = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name, labels }, spec };
      return [
        { kind: 'remove', piece: 'claim' },
        { kind: 'create', piece: 'claim', body },
        ...parts.planWake(seen),
      ];
    },
  }),
} satisfies Fault;
