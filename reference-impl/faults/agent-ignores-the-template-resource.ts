import type { Fault } from './fault.ts';

export default {
  sentence: 'Looks for the template in the command alone, never in the cluster.',
  caughtBy: ['creation/agent-takes-the-template-from-the-resource › the start is complete'],
  agent: (parts) => ({
    ...parts,
    templateSources: () => ['manifest'],
  }),
} satisfies Fault;
