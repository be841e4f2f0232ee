import type { Fault } from './fault.ts';

export default {
  sentence: 'Ignores the manifest of the command and starts only from a Template resource.',
  caughtBy: ['creation/agent-takes-the-template-from-the-manifest › the start is complete'],
  agent: (parts) => ({
    ...parts,
    templateSources: () => ['resource'],
  }),
} satisfies Fault;
