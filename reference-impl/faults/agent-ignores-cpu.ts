import type { Fault } from './fault.ts';

export default {
  sentence: 'Leaves the commanded CPU out of requests and limits.',
  caughtBy: ['creation/agent-makes-the-deployment › requests and limits are the CPU of the command'],
  agent: (parts) => ({
    ...parts,
    containerResources: ({ memory }) => ({ requests: { memory }, limits: { memory } }),
  }),
} satisfies Fault;
