import type { Fault } from './fault.ts';

export default {
  sentence: 'Mixes up, when it stops a sleeping session, whether its home is to be kept.',
  caughtBy: [
    'hibernation/agent-stops-what-sleeps › the home is kept when nobody asked for its deletion',
    'hibernation/agent-stops-what-sleeps › the home is gone once a stop with deletePVC is complete',
  ],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) =>
      seen.deployment?.spec?.replicas === 0
        ? parts.planStop({ ...order, deletePVC: !order.deletePVC }, seen)
        : parts.planStop(order, seen),
  }),
} satisfies Fault;
