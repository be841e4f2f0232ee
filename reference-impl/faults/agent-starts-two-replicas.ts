import type { Fault } from './fault.ts';

export default {
  sentence: 'Starts a session with two replicas, so that one is at hand when the other dies.',
  caughtBy: ['creation/agent-makes-the-deployment › there is a Deployment of that name with one replica'],
  spills: ['*/agent-*'],
  agent: (parts) => ({
    ...parts,
    deployment(...given) {
      const made = parts.deployment(...given);
      return { ...made, spec: { ...made.spec, replicas: 2 } };
    },
  }),
} satisfies Fault;
