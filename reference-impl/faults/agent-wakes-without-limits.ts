import type { Fault } from './fault.ts';

export default {
  sentence: 'Wakes a session whose container may use whatever there is.',
  caughtBy: [
    'hibernation/agent-wakes-to-one-replica › so is its container: image, env, ports, what it asks for and may use',
  ],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) => {
      const had = seen.deployment?.spec?.template?.spec?.containers;
      const containers = had?.map((container) => ({ ...container, resources: {} }));
      return containers === undefined
        ? parts.planWake(seen)
        : [
            { kind: 'patch', piece: 'deployment', body: { spec: { template: { spec: { containers } } } } },
            ...parts.planWake(seen),
          ];
    },
  }),
} satisfies Fault;
