import type { Fault } from './fault.ts';

export default {
  sentence: 'Makes the Session resource before the pod is ready.',
  caughtBy: ['creation/agent-makes-the-session-resource › it is not there before the pod is ready'],
  agent: (parts) => ({
    ...parts,
    planStart: (wanted, seen) => {
      const steps = parts.planStart(wanted, seen);
      const isResource = (step: (typeof steps)[number]) => step.kind === 'create' && step.piece === 'session';
      return [...steps.filter(isResource), ...steps.filter((step) => !isResource(step))];
    },
  }),
} satisfies Fault;
