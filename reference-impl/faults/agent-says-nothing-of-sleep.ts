import type { Fault } from './fault.ts';

export default {
  sentence: 'Reports by complete and failed alone that a session sleeps or is awake again.',
  caughtBy: [
    'hibernation/agent-reports-hibernated-once-scaled › it reports hibernated',
    'hibernation/agent-reports-running-once-awake › it reports running',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) => parts.planHibernate(seen).filter(({ kind }) => kind !== 'report'),
    planWake: (seen) => parts.planWake(seen).filter(({ kind }) => kind !== 'report'),
    // Nor does it notice by itself what has changed.
    newsSince: () => [],
  }),
} satisfies Fault;
