import type { Fault } from './fault.ts';

export default {
  sentence: 'Acknowledges each command, then neither works nor reports.',
  caughtBy: [
    'creation/agent-reports-running-once-the-pod-is-ready › it reports running',
    'creation/agent-reports-running-once-the-pod-is-ready › the report names a pod of the session',
    'creation/agent-reports-running-once-the-pod-is-ready › then it reports the command complete',
    'errors/agent-any-history-ends-at-rest › left in peace, each session came to rest with no command open',
    'errors/platform-any-history-ends-at-rest › left in peace, each session came to rest with no command open',
  ],
  spills: ['creation/*', 'termination/*', 'hibernation/*'],
  agent: (parts) => ({
    ...parts,
    carryOut: () => new Promise(() => undefined),
  }),
} satisfies Fault;
