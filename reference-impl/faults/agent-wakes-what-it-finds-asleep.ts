import type { Fault } from './fault.ts';

export default {
  sentence: 'Wakes a session when it is told to hibernate it and finds that it sleeps.',
  caughtBy: [
    'hibernation/agent-takes-up-a-hibernation-after-its-death › Deployment and home are those of before, at 0 replicas',
    'hibernation/agent-takes-up-a-hibernation-after-its-death › what it says last of the session is that it sleeps',
    'hibernation/agent-scales-to-where-it-is › nothing of either was changed',
  ],
  agent: (parts) => ({
    ...parts,
    planHibernate: (seen) =>
      seen.deployment?.spec?.replicas === 0 ? parts.planWake(seen) : parts.planHibernate(seen),
  }),
} satisfies Fault;
