import type { Fault } from './fault.ts';

export default {
  sentence: 'Stops a session, leaves the Deployment behind, and calls it complete.',
  caughtBy: [
    'termination/agent-deletes-what-it-made › the Deployment is gone',
    'termination/agent-reports-terminated-when-everything-is-gone › by then nothing of the session is left',
    'termination/platform-terminates-a-session › by then nothing of it is in the cluster',
    'termination/agent-deletes-what-it-made › its pod is gone',
    'errors/platform-any-history-ends-at-rest › deleted, nothing was left',
  ],
  spills: ['*/agent-*', '*/platform-*'],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) =>
      parts
        .planStop(order, { ...seen, deployment: undefined })
        .filter((step) => step.kind !== 'await-no-pods'),
  }),
} satisfies Fault;
