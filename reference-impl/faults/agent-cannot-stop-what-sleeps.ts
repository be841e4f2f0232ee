import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails the stop of a session that sleeps.',
  caughtBy: [
    'hibernation/agent-stops-what-sleeps › the stop is complete',
    'hibernation/agent-stops-what-sleeps › nothing of it is left but the home',
  ],
  agent: (parts) => ({
    ...parts,
    planStop: (order, seen) =>
      seen.deployment?.spec?.replicas === 0
        ? [{ kind: 'refuse', why: 'The session sleeps.' }]
        : parts.planStop(order, seen),
  }),
} satisfies Fault;
