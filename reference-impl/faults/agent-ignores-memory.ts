import type { Fault } from './fault.ts';

export default {
  sentence: 'Leaves the commanded memory out of requests and limits.',
  caughtBy: ['creation/agent-makes-the-deployment › requests and limits are the memory of the command'],
  agent: (parts) => ({
    ...parts,
    containerResources: ({ cpu }) => ({ requests: { cpu }, limits: { cpu } }),
  }),
} satisfies Fault;
