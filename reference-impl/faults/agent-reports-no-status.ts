import type { Fault } from './fault.ts';

export default {
  sentence: 'Reports by complete and failed alone; no status ever tells the state that was reached.',
  caughtBy: [
    'creation/agent-reports-running-once-the-pod-is-ready › it reports running',
    'termination/agent-reports-terminated-when-everything-is-gone › it reports terminated',
  ],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => parts.planStart(wanted, seen).filter(({ kind }) => kind !== 'report'),
    planStop: (order, seen) => parts.planStop(order, seen).filter(({ kind }) => kind !== 'report'),
  }),
} satisfies Fault;
