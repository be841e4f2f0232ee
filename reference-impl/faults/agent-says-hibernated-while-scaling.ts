import type { Fault } from './fault.ts';

export default {
  sentence: 'Says that a session is hibernated as it begins to scale, not once that is done.',
  caughtBy: [
    'hibernation/agent-reports-hibernated-once-scaled › by then the Deployment has 0 replicas',
    'hibernation/agent-says-failed-when-it-may-not-scale › the session was not said to sleep',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) => {
      const steps = parts.planHibernate(seen);
      const isReport = ({ kind }: { kind: string }) => kind === 'report';
      return [...steps.filter(isReport), ...steps.filter((step) => !isReport(step))];
    },
  }),
} satisfies Fault;
