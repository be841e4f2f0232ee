import type { Fault } from './fault.ts';

export default {
  sentence: 'Deletes the home of a stopped session although nobody asked for that.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => parts.planStop({ ...order, deletePVC: true }, seen),
  }),
} satisfies Fault;
