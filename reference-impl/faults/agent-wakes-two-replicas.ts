import type { Fault } from './fault.ts';

export default {
  sentence: 'Wakes a session with two replicas.',
  caughtBy: [
    'hibernation/agent-wakes-to-one-replica › it has 1 replica',
    'hibernation/agent-wakes-to-one-replica › it has one pod',
    'hibernation/platform-sleeps-and-wakes › by then the same Deployment has 1 replica',
  ],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) =>
      parts
        .planWake(seen)
        .map((step) =>
          step.kind === 'patch' && step.piece === 'deployment'
            ? { ...step, body: { spec: { replicas: 2 } } }
            : step,
        ),
  }),
} satisfies Fault;
