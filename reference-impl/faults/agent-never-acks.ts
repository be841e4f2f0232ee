import type { Fault } from './fault.ts';

export default {
  sentence: 'Does the work, but never acknowledges a command.',
  caughtBy: [
    'creation/agent-acknowledges-at-once › it is acknowledged',
    'creation/agent-acknowledges-at-once › the acknowledgement comes before the end',
  ],
  spills: ['hibernation/*', 'errors/*', 'creation/*'],
  agent: (parts) => ({
    ...parts,
    acknowledge: () => [],
  }),
} satisfies Fault;
