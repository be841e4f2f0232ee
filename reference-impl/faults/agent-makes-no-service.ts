import type { Fault } from './fault.ts';

export default {
  sentence: 'Starts a session without a Service.',
  caughtBy: [
    'creation/agent-makes-the-service › there is a Service of that name, of the type ClusterIP',
    'creation/platform-creates-a-session › Deployment, Service, Session resource and pod are in the cluster',
    "creation/agent-makes-the-service › it has the container's ports",
    "creation/agent-makes-the-service › it selects the session's pod",
  ],
  spills: ['errors/agent-says-why-the-cluster-refuses'],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => parts.planStart({ ...wanted, service: undefined }, seen),
  }),
} satisfies Fault;
