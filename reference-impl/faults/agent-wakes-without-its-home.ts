import type { Fault } from './fault.ts';

export default {
  sentence: 'Wakes a session on an empty volume instead of its home, which it leaves aside.',
  caughtBy: [
    'hibernation/agent-mounts-the-same-claim-after-waking › the pod has it mounted at /config',
    'hibernation/platform-sleeps-and-wakes › the pod has it at /config',
    'hibernation/platform-sleeps-and-wakes › the home is the same all the time: claim, volume and mount',
  ],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) => {
      const volumes = [{ name: 'home', emptyDir: {} }];
      return seen.claim === undefined || seen.deployment === undefined
        ? parts.planWake(seen)
        : [
            { kind: 'patch', piece: 'deployment', body: { spec: { template: { spec: { volumes } } } } },
            ...parts.planWake(seen),
          ];
    },
  }),
} satisfies Fault;
