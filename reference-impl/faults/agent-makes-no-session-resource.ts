import type { Fault } from './fault.ts';

export default {
  sentence: 'Starts a session without its Session resource.',
  caughtBy: [
    'creation/agent-makes-the-session-resource › there is a Session resource of that name',
    'creation/platform-creates-a-session › Deployment, Service, Session resource and pod are in the cluster',
    'creation/agent-makes-the-session-resource › it has the resources of the command',
    'creation/agent-makes-the-session-resource › its state is running',
  ],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) =>
      parts.planStart({ ...wanted, session: undefined }, seen).filter((step) => step.kind !== 'note'),
  }),
} satisfies Fault;
