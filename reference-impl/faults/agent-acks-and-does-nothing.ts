import type { Fault } from './fault.ts';

export default {
  sentence: 'Acknowledges each command, then neither works nor reports.',
  caughtBy: ['creation/agent-reports-running-once-the-pod-is-ready › it reports running'],
  agent: (parts) => ({
    ...parts,
    carryOut: () => new Promise(() => undefined),
  }),
} satisfies Fault;
