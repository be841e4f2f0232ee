import type { Fault } from './fault.ts';

export default {
  sentence: 'Leaves the commanded memory out of requests and limits.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    containerResources: ({ cpu }) => ({ requests: { cpu }, limits: { cpu } }),
  }),
} satisfies Fault;
