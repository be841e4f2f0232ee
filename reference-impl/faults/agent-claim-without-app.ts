import type { Fault } from './fault.ts';

export default {
  sentence: 'Leaves the app label off the claim.',
  caughtBy: ['creation/agent-labels-its-objects › all bear app and session'],
  agent: (parts) => ({
    ...parts,
    claim: (sessionId, { app: _, ...labels }, ...rest) => parts.claim(sessionId, labels, ...rest),
  }),
} satisfies Fault;
