import type { Fault } from './fault.ts';

export default {
  sentence: 'Says that a woken session runs before its pod is ready.',
  caughtBy: [
    'hibernation/agent-reports-running-once-awake › that pod is ready by then',
    'hibernation/agent-takes-back-a-failed-wake › the session is not said to run',
  ],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) => {
      const steps = parts.planWake(seen);
      const early = steps.filter(({ kind }) => kind === 'report');
      const rest = steps.filter(({ kind }) => kind !== 'report');
      const wait = rest.findIndex(({ kind }) => kind === 'await-ready-pod');
      return wait < 0 ? steps : [...rest.slice(0, wait), ...early, ...rest.slice(wait)];
    },
  }),
} satisfies Fault;
