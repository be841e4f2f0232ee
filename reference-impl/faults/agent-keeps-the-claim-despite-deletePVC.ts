import type { Fault } from './fault.ts';

export default {
  sentence: 'Keeps the home of a stopped session although its deletion was commanded.',
  caughtBy: ['termination/agent-deletes-the-claim-when-asked › the claim is gone'],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => parts.planStop({ ...order, deletePVC: false }, seen),
  }),
} satisfies Fault;
