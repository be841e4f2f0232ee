import type { Fault } from './fault.ts';

export default {
  sentence: 'Reports a session running before its pod is ready.',
  caughtBy: [],
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
