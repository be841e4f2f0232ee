import type { Fault } from '../faults/fault.ts';

export default {
  sentence: 'Reports a state reached by `complete` alone, never by a `status` of its own.',
  caughtBy: [],
  agent: (parts) => {
    const withoutReports = (steps: ReturnType<typeof parts.planWake>): ReturnType<typeof parts.planWake> =>
      steps.filter((step) => step.kind !== 'report');
    return {
      ...parts,
      planStart: (wanted, seen) => withoutReports(parts.planStart(wanted, seen)),
      planStop: (order, seen) => withoutReports(parts.planStop(order, seen)),
      planHibernate: (seen) => withoutReports(parts.planHibernate(seen)),
      planWake: (seen) => withoutReports(parts.planWake(seen)),
    };
  },
} satisfies Fault;
