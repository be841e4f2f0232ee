import type { Fault } from './fault.ts';

export default {
  sentence: 'Keeps the home of a stopped session although its deletion was commanded.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => parts.planStop({ ...order, deletePVC: false }, seen),
  }),
} satisfies Fault;
