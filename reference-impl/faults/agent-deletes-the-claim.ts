import type { Fault } from './fault.ts';

export default {
  sentence: 'Deletes the home of a stopped session although nobody asked for that.',
  caughtBy: [
    'termination/agent-keeps-the-claim › it is kept when the command does not speak of it',
    'termination/agent-keeps-the-claim › it is kept when the command says no',
  ],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) => parts.planStop({ ...order, deletePVC: true }, seen),
  }),
} satisfies Fault;
