import type { Fault } from './fault.ts';

export default {
  sentence: 'Says that a session is hibernated, and leaves its Deployment as it is.',
  caughtBy: [
    'hibernation/agent-scales-to-zero › it has 0 replicas',
    'hibernation/agent-scales-to-zero › the pod is gone',
    'hibernation/agent-reports-hibernated-once-scaled › by then the Deployment has 0 replicas',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) => parts.planHibernate(seen).filter(({ kind }) => kind === 'report'),
  }),
} satisfies Fault;
