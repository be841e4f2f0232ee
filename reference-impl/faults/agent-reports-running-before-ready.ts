import type { Fault } from './fault.ts';

export default {
  sentence: 'Reports a session running before its pod is ready.',
  caughtBy: [
    'creation/agent-reports-running-once-the-pod-is-ready › that pod is ready by then',
    'creation/agent-cleans-up-a-failed-start › it was never reported as running',
    'termination/agent-stop-cuts-a-start-short › it never ran',
  ],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => {
      const steps = parts.planStart(wanted, seen);
      const early = steps.filter((step) => step.kind === 'report');
      const rest = steps.filter((step) => step.kind !== 'report');
      const wait = rest.findIndex((step) => step.kind === 'await-ready-pod');
      return [...rest.slice(0, wait), ...early, ...rest.slice(wait)];
    },
  }),
} satisfies Fault;
