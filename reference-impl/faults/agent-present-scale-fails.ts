import type { Fault } from './fault.ts';

export default {
  sentence: 'Fails to hibernate what is at 0 replicas already, and to wake what is at 1.',
  caughtBy: [
    'hibernation/agent-scales-to-where-it-is › the wake of what is awake is complete',
    'hibernation/agent-scales-to-where-it-is › the hibernation of what sleeps is complete',
    'hibernation/agent-takes-up-a-hibernation-after-its-death › the command that comes again is complete',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) =>
      seen.deployment?.spec?.replicas === 0
        ? [{ kind: 'refuse', why: 'The session sleeps already.' }]
        : parts.planHibernate(seen),
    planWake: (seen) =>
      seen.deployment?.spec?.replicas === 1
        ? [{ kind: 'refuse', why: 'The session is awake already.' }]
        : parts.planWake(seen),
    // So that only the command is refused.
    planUndoScale: () => [],
  }),
} satisfies Fault;
